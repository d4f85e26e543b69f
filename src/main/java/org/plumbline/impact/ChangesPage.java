package org.plumbline.impact;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.contract.Contract;
import org.plumbline.drafting.Differences;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.ModelWords;
import org.plumbline.drafting.Revising;
import org.plumbline.drafting.Workbench;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.querying.DecisionQuery.Readings;
import org.plumbline.replaying.BulkReplaying;
import org.plumbline.replaying.KeptReplay;
import org.plumbline.replaying.ReplayOrders;
import org.plumbline.replaying.ReplayRequest;
import org.plumbline.replaying.Replays;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Roles;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Fields;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;

/** What a draft has otherwise than the release it began from, and what it would have changed of what was decided. */
@Path("/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ChangesPage {
    private static final List<String> FILTERS = List.of("contract", "year", "contractor");

    private final Workbench workbench;
    private final Revising revising;
    private final Candidates candidates;
    private final ReplayOrders orders;
    private final BulkReplaying replaying;
    private final Replays replays;
    private final Rulebooks rulebooks;
    private final ModelWords words;
    private final Template page;
    private final Template part;

    ChangesPage(
            Workbench workbench,
            Revising revising,
            Candidates candidates,
            ReplayOrders orders,
            BulkReplaying replaying,
            Replays replays,
            Rulebooks rulebooks,
            ModelWords words,
            @Location("draft/changes.html") Template page,
            @Location("draft/impact.html") Template part) {
        this.workbench = workbench;
        this.revising = revising;
        this.candidates = candidates;
        this.orders = orders;
        this.replaying = replaying;
        this.replays = replays;
        this.rulebooks = rulebooks;
        this.words = words;
        this.page = page;
        this.part = part;
    }

    @GET
    @Path("/changes")
    @Heavy
    @Operation(hidden = true)
    public String show(@PathParam("id") String id, @QueryParam("replay") String replay) {
        return page(workbench.draft(id), replay, List.of());
    }

    private String page(Draft draft, String replay, List<String> wrong) {
        Differences differences = Differences.of(
                revising.of(draft, draft.base()).orElseThrow(() -> NotKept.inLedger("release", draft.base())));
        return workbench
                .page(page, draft, null, "Changes and impact")
                .data("differences", differences)
                .data(
                        "contracts",
                        rulebooks.contracts().stream().map(Contract::id).toList())
                .data("impact", replay == null ? null : impact(replay))
                .data("wrong", wrong)
                .render();
    }

    private ImpactView impact(String replay) {
        KeptReplay kept = Ids.read(replay)
                .map(KeptReplay.Id::new)
                .flatMap(replays::find)
                .orElseThrow(() -> NotKept.inLedger("replay", replay));
        return ImpactView.of(kept, replaying.progress(kept.asked().id()).orElse(null), words);
    }

    /** How far it is, asked for again and again until it is over. */
    @GET
    @Path("/impact/{replay}")
    @Operation(hidden = true)
    public String progress(@PathParam("id") String id, @PathParam("replay") String replay) {
        return workbench
                .part(part, workbench.draft(id), null)
                .data("impact", impact(replay))
                .render();
    }

    @POST
    @Once
    @Parameter(name = KeyHeader.IN_FORMS, in = ParameterIn.QUERY)
    @Path("/impact")
    @Heavy
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") String id, InputStream body) throws IOException {
        Draft draft = workbench.draft(id);
        Fields fields = workbench.fields(body, FILTERS.toArray(String[]::new));
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("readings", Readings.CONTRACT.name());
        for (String name : FILTERS) {
            if (!fields.text(name).isEmpty()) {
                filter.put(name, fields.text(name));
            }
        }
        try {
            KeptReplay asked =
                    orders.take(ReplayRequest.readForDraft(Map.of("filter", filter)), () -> candidates.keep(draft));
            return Fields.to(
                    "/drafts/" + id + "/changes?replay=" + asked.asked().id() + "#impact");
        } catch (ChangeRefused refused) {
            return refused(draft, refused.faults(), refused.getMessage());
        } catch (SubmissionRefused refused) {
            return refused(draft, refused.violations(), "This can't be asked for.");
        }
    }

    private Response refused(Draft draft, List<Violation> faults, String otherwise) {
        List<String> wrong = faults.isEmpty()
                ? List.of(otherwise)
                : faults.stream().map(Violation::message).limit(5).toList();
        return Response.status(422).entity(page(draft, null, wrong)).build();
    }
}
