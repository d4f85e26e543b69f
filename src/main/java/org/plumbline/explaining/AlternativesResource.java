package org.plumbline.explaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.decision.Decision;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** Asks what would have changed a decision. */
@Path("/api/v1/decisions/{id}/alternatives")
public class AlternativesResource {
    private final Counterfactuals reconsidering;
    private final SignedIn signedIn;

    AlternativesResource(Counterfactuals reconsidering, SignedIn signedIn) {
        this.signedIn = signedIn;
        this.reconsidering = reconsidering;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Heavy
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What would have changed a decision",
            description = "For each number behind it, all others as they are, the smallest change that leads to another"
                    + " outcome, in both directions. Found with the tables of the rulebook that decided, and decided"
                    + " again at the answer and one step short of it.")
    @APIResponse(
            responseCode = "200",
            description = "A number is left out where its table decided nothing",
            content = @Content(schema = @Schema(implementation = AlternativesView.class)))
    public AlternativesView find(@PathParam("id") String id) {
        return Ids.read(id)
                .map(Decision.Id::new)
                .flatMap(decision -> reconsidering.find(decision, signedIn.caller()))
                .map(AlternativesView::of)
                .orElseThrow(() -> NotKept.inLedger("decision", id));
    }
}
