package org.plumbline.releasing;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.ModelWords;
import org.plumbline.drafting.Workbench;
import org.plumbline.fact.Period;
import org.plumbline.fact.Violation;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Roles;
import org.plumbline.web.Fields;
import org.plumbline.web.Heavy;

/** A draft: its tables, what was done to it, its check, and the form that proposes it. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftPage {
    private static final String MODELS = "dmn/";
    private static final String DMN = ".dmn";

    private final Workbench workbench;
    private final Drafting drafting;
    private final Releasing releasing;
    private final ModelWords words;
    private final Template page;

    DraftPage(
            Workbench workbench,
            Drafting drafting,
            Releasing releasing,
            ModelWords words,
            @Location("draft/draft.html") Template page) {
        this.workbench = workbench;
        this.drafting = drafting;
        this.releasing = releasing;
        this.words = words;
        this.page = page;
    }

    /** A table of a draft. */
    public record Table(String path, String title, boolean changed) {
        private static final Pattern NUMBER = Pattern.compile("[0-9]+");
        private static final int DIGITS = 4;

        /** Contract and number, so that 1.10 comes after 1.9. */
        String order() {
            return contract(path) + NUMBER.matcher(" " + title).replaceAll(number -> padded(number.group()));
        }

        private static String padded(String digits) {
            return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        }
    }

    /** One step of its history. */
    public record Step(String what, String title, String note, String by, String at) {}

    @GET
    @Operation(hidden = true)
    public String show(@PathParam("id") String id) {
        return page(workbench.draft(id), List.of());
    }

    private String page(Draft draft, List<String> wrong) {
        List<Draft.Change> changes = drafting.history(draft);
        Set<String> changed = new LinkedHashSet<>();
        changes.forEach(change -> changed.add(change.path()));
        Map<String, List<Table>> groups = new LinkedHashMap<>();
        drafting.contents(draft).keySet().stream()
                .filter(path -> path.startsWith(MODELS) && path.endsWith(DMN))
                .map(path -> new Table(path, words.title(path), changed.contains(path)))
                .sorted(Comparator.comparing(Table::order))
                .forEach(table -> groups.computeIfAbsent(
                                words.contract(contract(table.path())), absent -> new ArrayList<>())
                        .add(table));
        List<Step> steps = new ArrayList<>();
        changes.forEach(change -> steps.add(0, step(change)));
        return workbench
                .page(page, draft, null, "Draft")
                .data("groups", groups)
                .data("steps", steps)
                .data("base", draft.base())
                .data("begun", workbench.time(draft.begunAt()))
                .data("by", draft.begunBy())
                .data("proposal", draft.proposal())
                .data("wrong", wrong)
                .render();
    }

    private static String contract(String path) {
        String below = path.substring(MODELS.length());
        return below.contains("/") ? below.substring(0, below.indexOf('/')) : below;
    }

    private Step step(Draft.Change change) {
        return new Step(
                change.content() == null ? "Taken out" : "Changed",
                words.title(change.path()) + (change.path().endsWith(".cases.yaml") ? ": cases" : ""),
                change.note(),
                change.by(),
                workbench.time(change.at()));
    }

    @POST
    @Path("/proposal")
    @Heavy
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@PathParam("id") String id, InputStream body) throws IOException {
        Draft draft = workbench.draft(id);
        Fields fields = workbench.fields(body, "from", "note");
        String from = fields.text("from");
        boolean month = Period.parse(from).filter(Period::isMonth).isPresent();
        if (!from.isEmpty() && !month) {
            return refused(draft, List.of("The first period is a month such as 2017-07; leave it empty for all."));
        }
        if (fields.text("note").isEmpty()) {
            return refused(draft, List.of("Say in a note what changes and why; who approves it reads that."));
        }
        try {
            ReleaseProposal proposal =
                    releasing.propose(draft, Period.parse(from).orElse(null), fields.text("note"), workbench.caller());
            return Fields.to("/proposals/" + proposal.id());
        } catch (ChangeRefused refused) {
            List<String> wrong = new ArrayList<>(List.of(refused.getMessage()));
            refused.faults().stream().map(Violation::message).limit(5).forEach(wrong::add);
            return refused(draft, wrong);
        }
    }

    private Response refused(Draft draft, List<String> wrong) {
        return Response.status(422).entity(page(draft, wrong)).build();
    }

    @POST
    @Path("/end")
    @RolesAllowed(Roles.ANALYST)
    @Operation(hidden = true)
    public Response giveUp(@PathParam("id") String id, InputStream body) throws IOException {
        workbench.fields(body);
        drafting.giveUp(workbench.draft(id), workbench.caller());
        return Fields.to("/drafts");
    }
}
