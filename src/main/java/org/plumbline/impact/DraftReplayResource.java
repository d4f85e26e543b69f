package org.plumbline.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.DraftResource;
import org.plumbline.drafting.KeptDrafts;
import org.plumbline.json.JsonTree;
import org.plumbline.replaying.ReplayOrders;
import org.plumbline.replaying.ReplayRequest;
import org.plumbline.replaying.ReplayView;
import org.plumbline.request.Roles;
import org.plumbline.web.Heavy;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Problem;
import org.plumbline.web.TooLarge;

/** Decides kept decisions again under a draft: what it would have changed. */
@Path(DraftResource.ADDRESS + "/{id}/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class DraftReplayResource {
    private final KeptDrafts drafts;
    private final Candidates candidates;
    private final ReplayOrders orders;
    private final TooLarge tooLarge;

    DraftReplayResource(KeptDrafts drafts, Candidates candidates, ReplayOrders orders, TooLarge tooLarge) {
        this.drafts = drafts;
        this.candidates = candidates;
        this.orders = orders;
        this.tooLarge = tooLarge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Decide kept decisions again under a draft",
            description =
                    "As POST /api/v1/replays does under a kept rulebook: the draft as it stands now is kept as one,"
                            + " and decides nothing else. Without 'filter', all that is current.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "BodyReplayUnderDraft"),
                            example = "{\"filter\": {\"contract\": \"qdp-2017\", \"year\": 2017}}"))
    @APIResponse(
            responseCode = "202",
            description = "Waits for its turn; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The draft has faults, or what is asked is unacceptable",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response ask(@PathParam("id") String id, InputStream stream) throws IOException {
        byte[] body = tooLarge.read(stream);
        Draft draft = drafts.of(id);
        return orders.ask(ReplayRequest.readForDraft(JsonTree.read(body)), () -> candidates.keep(draft));
    }
}
