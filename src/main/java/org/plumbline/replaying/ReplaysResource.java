package org.plumbline.replaying;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;
import org.plumbline.web.TooLarge;

/** Decides many kept decisions again under another rulebook, edition or reading, in the background. */
@Path(ReplaysResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class ReplaysResource {
    static final String ADDRESS = "/api/v1/replays";

    private final BulkReplaying replaying;
    private final Replays replays;
    private final ReplayOrders orders;
    private final TooLarge tooLarge;

    ReplaysResource(BulkReplaying replaying, Replays replays, ReplayOrders orders, TooLarge tooLarge) {
        this.orders = orders;
        this.replaying = replaying;
        this.replays = replays;
        this.tooLarge = tooLarge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide kept decisions again under another rulebook, edition or reading",
            description = "Goes on in the background; changes nothing that was decided. 'filter' has the names of the"
                    + " parameters of GET /api/v1/decisions.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "BodyReplay"),
                            example =
                                    """
                                    {"filter": {"contract": "qdp-2017", "year": 2017, "interpretation": "I-4"},
                                     "readings": {"I-4": "callsAnswered"}}"""))
    @APIResponse(
            responseCode = "202",
            description = "Waits for its turn; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response ask(InputStream stream) throws IOException {
        byte[] body = tooLarge.read(stream);
        ReplayRequest request = ReplayRequest.read(JsonTree.read(body));
        return orders.ask(request, request::rulebook);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a replay is, and what came of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public ReplayView find(@PathParam("id") String id) {
        return view(id, replays::find);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            summary = "Stop a replay that waits or runs",
            description = "One that is over stays as it is; nothing is removed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public ReplayView cancel(@PathParam("id") String id) {
        return view(id, replaying::cancel);
    }

    @GET
    @Operation(summary = "Replays, newest first, without their results")
    public Page<ReplayView> page(@BeanParam Paging paging) {
        return replays.page(paging.page(), paging.size()).map(this::view);
    }

    private ReplayView view(String id, Function<KeptReplay.Id, Optional<KeptReplay>> finding) {
        return Ids.read(id)
                .map(KeptReplay.Id::new)
                .flatMap(finding)
                .map(this::view)
                .orElseThrow(() -> NotKept.inLedger("replay", id));
    }

    private ReplayView view(KeptReplay replay) {
        return ReplayView.of(replay, replaying.progress(replay.asked().id()).orElse(null));
    }
}
