package org.plumbline.duty;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.plumbline.duty.CorrectiveEntry.Act;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;
import org.plumbline.web.Scoped;

/** What contractors have to do about months and years below expectation. */
@Path(ObligationResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class ObligationResource {
    static final String ADDRESS = "/api/v1/obligations";

    private final CorrectiveItems items;
    private final FollowingUp followingUp;
    private final SignedIn signedIn;
    private final Clock clock;

    ObligationResource(CorrectiveItems items, FollowingUp followingUp, SignedIn signedIn, Clock clock) {
        this.items = items;
        this.followingUp = followingUp;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(
            summary = "Corrective items, what is due first",
            description = "Opened by months and years below expectation. With overdue=true what is overdue.")
    public Page<ObligationView> page(
            @BeanParam Scoped scope,
            @Parameter(description = "How the item stands") @QueryParam("state") CorrectiveItem.State state,
            @QueryParam("overdue") Boolean overdue,
            @BeanParam Paging paging) {
        CorrectiveItems.Query query = new CorrectiveItems.Query(
                signedIn.caller().narrow(scope.contractor()),
                scope.contract(),
                scope.market(),
                scope.yearNumber(),
                scope.standard(),
                state,
                overdue,
                clock.instant(),
                paging.page(),
                paging.size());
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
    @APIResponseSchema(value = ObligationView.class, responseCode = "201", responseDescription = "Done")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response act(@PathParam("id") String id, ObligationEntry entry) {
        CorrectiveItem item = kept(id);
        Caller caller = signedIn.caller();
        if (entry.act() != Act.ANSWERED && !caller.roles().contains(Roles.STAFF)) {
            throw new ForbiddenException("This is for staff.");
        }
        CorrectiveItem after = followingUp.act(item.id(), entry.act(), entry.said(), caller);
        return Response.created(URI.create(ADDRESS + "/" + after.id()))
                .entity(view(after))
                .build();
    }

    private ObligationView view(CorrectiveItem item) {
        return ObligationView.of(item, items.entries(item.id()), clock.instant());
    }

    private CorrectiveItem kept(String id) {
        return Ids.kept("obligation", id, item -> items.find(item, signedIn.caller()));
    }
}
