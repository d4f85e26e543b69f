package org.plumbline.releasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.drafting.Drafting;
import org.plumbline.fact.Period;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;

/** Releases: proposed by one person, approved by another, deciding from a period on. */
@Path(ReleaseResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ReleaseResource {
    static final String ADDRESS = "/api/v1/releases";
    private static final String DRAFT = "draft";
    private static final String RELEASE = "release";
    private static final String FROM = "from";

    private final Releasing releasing;
    private final Rulebooks rulebooks;
    private final Drafting drafting;
    private final SignedIn signedIn;

    ReleaseResource(Releasing releasing, Rulebooks rulebooks, Drafting drafting, SignedIn signedIn) {
        this.releasing = releasing;
        this.rulebooks = rulebooks;
        this.drafting = drafting;
        this.signedIn = signedIn;
    }

    /**
     * A release that was published.
     *
     * @param from the first month it applies to; null: all
     * @param decides whether there is a period that it still decides
     */
    @Schema(name = "Release")
    public record View(
            long number,
            String rulebook,
            Period from,
            String note,
            String publishedBy,
            String approvedBy,
            Instant publishedAt,
            boolean decides) {
        static View of(Publication publication, boolean decides) {
            return new View(
                    publication.number(),
                    publication.rulebook(),
                    publication.from(),
                    publication.note(),
                    publication.by(),
                    publication.approvedBy(),
                    publication.at(),
                    decides);
        }
    }

    /** A release that waits for approval, or waited. @param status OPEN, PUBLISHED or DECLINED */
    @Schema(name = "ReleaseProposal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalView(
            UUID id,
            String rulebook,
            Period from,
            String note,
            List<String> authors,
            Instant proposedAt,
            String proposedBy,
            String status,
            Long release) {
        static ProposalView of(ReleaseProposal proposal) {
            return new ProposalView(
                    proposal.id(),
                    proposal.rulebook(),
                    proposal.from(),
                    proposal.note(),
                    proposal.authors().stream().sorted().toList(),
                    proposal.at(),
                    proposal.by(),
                    proposal.open() ? "OPEN" : proposal.publication() == null ? "DECLINED" : "PUBLISHED",
                    proposal.publication());
        }
    }

    @GET
    @Operation(summary = "Everything that was published, the newest first, and what still decides")
    public List<View> all() {
        List<Publication> deciding = rulebooks.deciding();
        return rulebooks.publications().stream()
                .map(publication -> View.of(publication, deciding.contains(publication)))
                .toList();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Propose a draft for publication, or an earlier release again",
            description =
                    "From the first month named on; without one, for all periods. Refused while a check fails. To roll"
                            + " back, name an earlier 'release'. Published as soon as a second person approves.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed, or published at once where nobody else must approve",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response propose(NewProposal wanted) {
        String draft = wanted.draft();
        String release = wanted.release();
        if ((draft == null) == (release == null)) {
            throw refused(DRAFT, "Name either a draft or an earlier release.");
        }
        ReleaseProposal proposal = draft != null
                ? releasing.propose(
                        Ids.read(draft).flatMap(drafting::find).orElseThrow(() -> NotKept.inLedger(DRAFT, draft)),
                        month(wanted.from()),
                        wanted.note(),
                        signedIn.caller())
                : releasing
                        .proposeAgain(release, month(wanted.from()), wanted.note(), signedIn.caller())
                        .orElseThrow(() -> NotKept.inLedger(RELEASE, release));
        return Response.created(URI.create(ADDRESS + "/proposals/" + proposal.id()))
                .entity(ProposalView.of(proposal))
                .build();
    }

    private static Period month(String text) {
        if (text == null) {
            return null;
        }
        return Period.parse(text)
                .filter(Period::isMonth)
                .orElseThrow(() -> refused(FROM, "'from' is a month such as 2017-07; leave it out for all periods."));
    }

    private static SubmissionRefused refused(String field, String sentence) {
        return SubmissionRefused.malformed(List.of(new Violation("/" + field, "RB-080", sentence)));
    }

    @GET
    @Path("/proposals")
    @Operation(summary = "Proposals, the newest first")
    public List<ProposalView> proposals() {
        return releasing.proposals().stream().map(ProposalView::of).toList();
    }

    @GET
    @Path("/proposals/{id}")
    @Operation(summary = "One proposal")
    public ProposalView proposal(@PathParam("id") String id) {
        return ProposalView.of(kept(id));
    }

    @POST
    @Path("/proposals/{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    @Heavy
    @Operation(summary = "Approve a proposal, which is published at once", description = "Not by who had a hand in it.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public ProposalView approve(@PathParam("id") String id) {
        return ProposalView.of(releasing.approve(kept(id), signedIn.caller()));
    }

    @POST
    @Path("/proposals/{id}/refusal")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Decline a proposal")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public ProposalView decline(@PathParam("id") String id) {
        return ProposalView.of(releasing.decline(kept(id), signedIn.caller()));
    }

    private ReleaseProposal kept(String id) {
        return Ids.read(id).flatMap(releasing::find).orElseThrow(() -> NotKept.inLedger("proposal", id));
    }
}
