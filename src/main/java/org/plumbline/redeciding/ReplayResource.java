package org.plumbline.redeciding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;
import org.plumbline.web.Problem;

/** Decides a kept decision again. */
@Path("/api/v1/decisions/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
public class ReplayResource {
    private final Replaying replaying;
    private final SignedIn signedIn;

    ReplayResource(Replaying replaying, SignedIn signedIn) {
        this.signedIn = signedIn;
        this.replaying = replaying;
    }

    /**
     * What came of it.
     *
     * @param identical whether every field came out as it was kept
     * @param differences those that did not, by JSON pointer into the assessment
     */
    @Schema(name = "ReplayedDecision")
    public record View(
            boolean identical,
            Decision.Id decision,
            Assessment.Id assessment,
            String rulebook,
            List<Difference> differences) {
        static View of(Replaying.Replay replay) {
            return new View(
                    replay.differences().isEmpty(),
                    replay.decision(),
                    replay.assessment(),
                    replay.rulebook(),
                    replay.differences());
        }
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Heavy
    @Operation(
            summary = "Decide the kept facts again under the rulebook that decided them",
            description = "Compares every field of the decision, and the settlement and obligations of its assessment."
                    + " Keeps nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Identical, or the differences",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was kept was changed so that it can't be decided again",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public View replay(@PathParam("id") String id) {
        return Ids.read(id)
                .map(Decision.Id::new)
                .flatMap(decision -> replaying.replay(decision, signedIn.caller()))
                .map(View::of)
                .orElseThrow(() -> NotKept.inLedger("decision", id));
    }
}
