package org.plumbline.releasing;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.drafting.Differences;
import org.plumbline.drafting.Drafting;
import org.plumbline.drafting.Revising;
import org.plumbline.drafting.Workbench;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Roles;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Fields;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;
import org.plumbline.web.page.PageFrame;

/** A proposal: what it has otherwise than what decides now, and the buttons of a second person. */
@Path("/proposals/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ProposalPage {
    private final PageFrame frame;
    private final Workbench workbench;
    private final Releasing releasing;
    private final Revising revising;
    private final Rulebooks rulebooks;
    private final Drafting drafting;
    private final ReleaseList releases;
    private final Template page;

    ProposalPage(
            PageFrame frame,
            Workbench workbench,
            Releasing releasing,
            Revising revising,
            Rulebooks rulebooks,
            Drafting drafting,
            ReleaseList releases,
            @Location("rulebook/proposal.html") Template page) {
        this.frame = frame;
        this.workbench = workbench;
        this.releasing = releasing;
        this.revising = revising;
        this.rulebooks = rulebooks;
        this.drafting = drafting;
        this.releases = releases;
        this.page = page;
    }

    @GET
    @Heavy
    @Operation(hidden = true)
    public String show(@PathParam("id") String id) {
        return page(kept(id), null);
    }

    private ReleaseProposal kept(String id) {
        return Ids.read(id).flatMap(releasing::find).orElseThrow(() -> NotKept.inLedger("proposal", id));
    }

    private String page(ReleaseProposal proposal, String wrong) {
        String with = decidedBefore(proposal);
        return frame.around(page, "/releases")
                .data("proposal", releases.proposed(proposal))
                .data("hasHand", proposal.authors().contains(workbench.caller().name()))
                .data("draft", draft(proposal))
                .data("with", ReleaseList.digits(with))
                .data(
                        "differences",
                        revising.of(proposal.rulebook(), with)
                                .map(Differences::of)
                                .orElse(null))
                .data("wrong", wrong)
                .render();
    }

    /** The id of the draft it was made from; null for a release that is proposed again. */
    private String draft(ReleaseProposal proposal) {
        return drafting.all().stream()
                .filter(each -> proposal.id().equals(each.proposal()))
                .map(each -> each.id().toString())
                .findFirst()
                .orElse(null);
    }

    /** What decides its first period without it: what decided when it was proposed, or the first release of all. */
    private String decidedBefore(ReleaseProposal proposal) {
        Instant then = proposal.at();
        return rulebooks.publications().stream()
                .filter(each -> !each.at().isAfter(then))
                .filter(each -> proposal.from() == null
                        || each.from() == null
                        || !each.from().firstDay().isAfter(proposal.from().firstDay()))
                .findFirst()
                .map(Publication::rulebook)
                .orElse(rulebooks.fingerprint());
    }

    @POST
    @Path("/approval")
    @Heavy
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response approve(@PathParam("id") String id, InputStream body) throws IOException {
        workbench.fields(body);
        return decided(id, proposal -> releasing.approve(proposal, workbench.caller()));
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response decline(@PathParam("id") String id, InputStream body) throws IOException {
        workbench.fields(body);
        return decided(id, proposal -> releasing.decline(proposal, workbench.caller()));
    }

    private Response decided(String id, Consumer<ReleaseProposal> act) {
        ReleaseProposal proposal = kept(id);
        try {
            act.accept(proposal);
            return Fields.to("/proposals/" + id);
        } catch (ChangeRefused refused) {
            return Response.status(422)
                    .entity(page(proposal, refused.getMessage()))
                    .build();
        }
    }
}
