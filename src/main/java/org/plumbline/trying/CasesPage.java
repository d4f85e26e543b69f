package org.plumbline.trying;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.cases.Case;
import org.plumbline.decision.Decision;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.Workbench;
import org.plumbline.explaining.Pinning;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Roles;
import org.plumbline.web.Fields;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;

/** The cases beside a table of a draft: listed, written by hand, taken out, or made of a decision. */
@Path("/drafts/{id}/cases/{path: .+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class CasesPage {
    /** Those of all forms of the page. */
    private static final String[] NAMES = {
        "what",
        "name",
        "market",
        "period",
        TypedCases.FACT + "*",
        "decision",
        "anonymous",
        "text",
        "line",
        "tag",
        "note"
    };

    private final Workbench workbench;
    private final Drafting drafting;
    private final CaseEditing editing;
    private final Pinning pinning;
    private final TypedCases typedCases;
    private final Template page;

    CasesPage(
            Workbench workbench,
            Drafting drafting,
            CaseEditing editing,
            Pinning pinning,
            TypedCases typedCases,
            @Location("draft/cases.html") Template page) {
        this.workbench = workbench;
        this.drafting = drafting;
        this.editing = editing;
        this.pinning = pinning;
        this.typedCases = typedCases;
        this.page = page;
    }

    /** A case as the list tells it. */
    public record Item(int line, String name, String about, String facts, String expects) {
        /** A case in a line of words. */
        public static Item of(Case each) {
            Map<String, Object> request = each.request();
            return new Item(
                    each.line(),
                    each.name(),
                    told(request.get("market")) + " " + told(request.get("period")),
                    told(request.get("facts")),
                    expected(each.expect()));
        }

        /** A decision by its standard, and what else is expected by its name. */
        private static String expected(Map<String, Object> expect) {
            Map<String, Object> rest = new LinkedHashMap<>(expect);
            Object decisions = rest.remove("decisions");
            return Stream.concat(
                            decisions instanceof Map<?, ?> each
                                    ? each.entrySet().stream()
                                            .map(entry -> entry.getKey() + ": " + told(entry.getValue()))
                                    : Stream.of(),
                            rest.isEmpty() ? Stream.of() : Stream.of(told(rest)))
                    .collect(Collectors.joining("; "));
        }

        private static String told(Object tree) {
            if (tree instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> entry.getKey() + " "
                                + (entry.getValue() instanceof Map<?, ?>
                                        ? "(" + told(entry.getValue()) + ")"
                                        : told(entry.getValue())))
                        .collect(Collectors.joining(", "));
            }
            return tree instanceof List<?> list ? list.size() + " items" : tree == null ? "none" : tree.toString();
        }
    }

    @GET
    @Operation(hidden = true)
    public String show(@PathParam("id") String id, @PathParam("path") String path) {
        return page(workbench.draft(id), path, null, List.of());
    }

    private String page(Draft draft, String path, String typed, List<String> wrong) {
        Optional<Drafting.Content> content = drafting.file(draft, path);
        String model = path.replaceAll("\\.cases\\.yaml$", ".dmn");
        return workbench
                .page(page, draft, model, "Cases")
                .data("path", path)
                .data("cases", editing.cases(draft, path).stream().map(Item::of).toList())
                .data(
                        "text",
                        typed != null
                                ? typed
                                : content.map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                                        .orElse(""))
                .data("tag", content.map(Drafting.Content::tag).orElse(""))
                .data("form", typedCases.form(model).orElse(null))
                .data("wrong", wrong)
                .render();
    }

    @POST
    @Once
    @Parameter(name = KeyHeader.IN_FORMS, in = ParameterIn.QUERY)
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, @PathParam("path") String path, InputStream body)
            throws IOException {
        Draft draft = workbench.draft(id);
        Fields fields = workbench.fields(body, NAMES);
        String typed = fields.raw("text").replace("\r\n", "\n");
        try {
            Optional<String> refused = change(draft, path, fields, typed);
            return refused.isEmpty()
                    ? Fields.to("/drafts/" + id + "/cases/" + path)
                    : refused(draft, path, null, List.of(refused.get()));
        } catch (ChangeRefused refused) {
            return refused(
                    draft,
                    path,
                    typed.isEmpty() ? null : typed,
                    refused.faults().isEmpty()
                            ? List.of(refused.getMessage())
                            : refused.faults().stream().map(Violation::message).toList());
        } catch (SubmissionRefused refused) {
            return refused(
                    draft,
                    path,
                    null,
                    refused.violations().stream().map(Violation::message).toList());
        }
    }

    private Response refused(Draft draft, String path, String typed, List<String> wrong) {
        return Response.status(422).entity(page(draft, path, typed, wrong)).build();
    }

    /** What is wrong, where it is nothing in a file. */
    private Optional<String> change(Draft draft, String path, Fields fields, String typed) {
        String tag = fields.text("tag").isEmpty() ? null : fields.text("tag");
        switch (fields.text("what")) {
            case "take out" ->
                editing.takeOut(
                        draft, path, number(fields.text("line")), tag, "A case is taken out", workbench.caller());
            case "decision" -> {
                return pin(draft, path, fields);
            }
            case "facts" -> {
                String text = typedCases.caseOf(draft, path, fields);
                editing.add(draft, path, text, "A case is added from typed facts", workbench.caller());
            }
            case "add" -> editing.add(draft, path, typed, "A case is added", workbench.caller());
            default ->
                drafting.edit(
                        draft,
                        new Drafting.Edit(path, typed.getBytes(StandardCharsets.UTF_8)),
                        Predicate.isEqual(tag),
                        fields.text("note"),
                        workbench.caller());
        }
        return Optional.empty();
    }

    private Optional<String> pin(Draft draft, String path, Fields fields) {
        String named = fields.text("decision");
        String decision = named.substring(named.lastIndexOf('/') + 1);
        boolean anonymous = !fields.text("anonymous").isEmpty();
        Optional<String> pinned = Ids.read(decision)
                .map(Decision.Id::new)
                .flatMap(each -> pinning.find(each, anonymous, workbench.caller()));
        pinned.ifPresent(
                text -> editing.add(draft, path, text, "A case made of the decision " + decision, workbench.caller()));
        return pinned.isPresent()
                ? Optional.empty()
                : Optional.of("There is no decision '" + named + "'; copy its id or its address from its page.");
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    }
}
