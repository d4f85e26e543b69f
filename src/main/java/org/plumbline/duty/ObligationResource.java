package org.plumbline.duty;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.duty.CorrectiveEntry.Act;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.JsonBody;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.Problem;
import org.plumbline.web.QueryParameters;
import org.plumbline.web.TooLarge;

/** What contractors have to do about months and years below expectation. */
@Path(ObligationResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class ObligationResource {
    static final String ADDRESS = "/api/v1/obligations";
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 200;

    private final CorrectiveItems items;
    private final FollowingUp followingUp;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;
    private final Clock clock;

    ObligationResource(
            CorrectiveItems items, FollowingUp followingUp, SignedIn signedIn, TooLarge tooLarge, Clock clock) {
        this.items = items;
        this.followingUp = followingUp;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(
            summary = "Corrective items, what is due first",
            description = "Opened by months and years below expectation. With overdue=true what is overdue.")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "market", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "The year and its months")
    @Parameter(name = "standard", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Such as OPEN or ANSWERED")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<ObligationView> page(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        CorrectiveItems.Query query = new CorrectiveItems.Query(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                parameters.text("market"),
                parameters.year("year"),
                parameters.text("standard"),
                parameters.word("state", CorrectiveItem.State.class),
                parameters.text("overdue") == null ? null : parameters.flag("overdue", false),
                clock.instant(),
                parameters.page(),
                parameters.size());
        parameters.refuseIfWrong();
        return items.page(query).map(item -> ObligationView.of(item, null, query.now()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "One corrective item, with what was done about it")
    public ObligationView find(@PathParam("id") String id) {
        return view(kept(id));
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Do something about a corrective item",
            description = "ANSWERED with a text, by contractor or staff. By staff alone: REQUESTED, ASSIGNED with an"
                    + " owner, ACCEPTED, RETURNED and CLOSED with a reason.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"act\": \"ANSWERED\", \"text\": \"Two lines of the exchange were down\"}"))
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Not as the item stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response act(@PathParam("id") String id, InputStream body) throws IOException {
        CorrectiveItem item = kept(id);
        Caller caller = signedIn.caller();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("act", "text", "owner"));
        Act act = fields.word("act", offered());
        String owner = fields.text("owner", act == Act.ASSIGNED, LONGEST_NAME);
        String text = fields.text("text", isToldWhy(act), LONGEST_TEXT);
        fields.refuseIf(owner != null && act != Act.ASSIGNED, "owner", "An 'owner' goes with ASSIGNED; leave it out.");
        fields.refuseIf(text != null && act == Act.ASSIGNED, "text", "ASSIGNED has an 'owner' and no 'text'.");
        fields.refuseIfWrong();
        if (act != Act.ANSWERED && !caller.roles().contains(Roles.STAFF)) {
            throw new ForbiddenException("This is for staff.");
        }
        CorrectiveItem after = followingUp.act(item.id(), act, act == Act.ASSIGNED ? owner : text, caller);
        return Response.created(URI.create(ADDRESS + "/" + after.id()))
                .entity(view(after))
                .build();
    }

    private static boolean isToldWhy(Act act) {
        return act == Act.ANSWERED || act == Act.RETURNED || act == Act.CLOSED;
    }

    private static Set<Act> offered() {
        Set<Act> acts = EnumSet.allOf(Act.class);
        acts.removeIf(Act::isOfService);
        return acts;
    }

    private ObligationView view(CorrectiveItem item) {
        return ObligationView.of(item, items.entries(item.id()), clock.instant());
    }

    private CorrectiveItem kept(String id) {
        return Ids.read(id)
                .flatMap(item -> items.find(item, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("obligation", id));
    }
}
