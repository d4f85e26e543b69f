package org.plumbline.trying;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.contract.Fact;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.ModelWords;
import org.plumbline.drafting.Workbench;
import org.plumbline.evaluation.Tried;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Roles;
import org.plumbline.sandbox.GivenUp;
import org.plumbline.web.Heavy;
import org.plumbline.web.NotKept;

/** A model of a draft tried with facts typed in; the address holds them, so that a try can be sent on. */
@Path("/drafts/{id}/tries/{path: .+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class TryPage {
    private static final String INPUT = "in.";

    private final Workbench workbench;
    private final Trying trying;
    private final ModelWords words;
    private final Template page;

    TryPage(Workbench workbench, Trying trying, ModelWords words, @Location("draft/try.html") Template page) {
        this.workbench = workbench;
        this.trying = trying;
        this.words = words;
        this.page = page;
    }

    /**
     * A fact to be typed.
     *
     * @param label what the contract calls it; its name where the contract does not know it
     * @param unit what it counts, or how it is written
     * @param wrong what is wrong with it, or null
     */
    public record Field(String name, String label, String unit, String type, String value, String wrong) {
        /** Whether it is a list or an object, which is written as JSON. */
        public boolean isJson() {
            return type.equals("list") || type.equals("context");
        }
    }

    @GET
    @Heavy
    @Operation(hidden = true)
    @Parameter(name = INPUT + "*", in = ParameterIn.QUERY)
    public String show(@PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri) {
        Draft draft = workbench.draft(id);
        MultivaluedMap<String, String> typed = uri.getQueryParameters();
        List<Violation> wrong = new ArrayList<>();
        Map<String, String> inputs = Map.of();
        Tried tried = null;
        try {
            TriedModel model = trying.model(draft, path, List.of()).orElseThrow(() -> NotKept.inLedger("table", path));
            inputs = model.inputs();
            if (typed.keySet().stream().anyMatch(name -> name.startsWith(INPUT))) {
                tried = model.evaluate(values(inputs, typed));
            }
        } catch (SubmissionRefused refused) {
            wrong.addAll(refused.violations());
        } catch (GivenUp work) {
            wrong.add(new Violation("", work.code(), work.getMessage()));
        }
        List<Field> fields = fields(path, inputs, typed, wrong);
        return workbench
                .page(page, draft, path, "Try")
                .data("fields", fields)
                .data("tried", tried)
                .data("shown", new TriedWords())
                .data("wrong", wrong.stream().map(Violation::message).toList())
                .render();
    }

    private static Map<String, Object> values(Map<String, String> inputs, MultivaluedMap<String, String> typed) {
        Map<String, Object> values = new HashMap<>();
        inputs.forEach((name, type) -> {
            String text = typed.getFirst(INPUT + name);
            values.put(name, text == null || text.isBlank() ? null : TypedInput.of(name, type, text.strip()));
        });
        return values;
    }

    private List<Field> fields(
            String path, Map<String, String> inputs, MultivaluedMap<String, String> typed, List<Violation> wrong) {
        List<Field> fields = new ArrayList<>();
        inputs.forEach((name, type) -> {
            String value = typed.getFirst(INPUT + name);
            Optional<Fact> fact = words.fact(path, name);
            fields.add(new Field(
                    name,
                    fact.map(Fact::label).orElse(name),
                    fact.map(Fact::unit).orElse(type),
                    type,
                    value == null ? "" : value,
                    wrong.stream()
                            .filter(each -> (each.pointer() + "/").startsWith("/inputs/" + name + "/"))
                            .map(Violation::message)
                            .findFirst()
                            .orElse(null)));
        });
        return fields;
    }
}
