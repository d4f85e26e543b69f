package org.plumbline.relief;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;
import org.plumbline.web.Scoped;

/** Claims that failures are excused. */
@Path(ClaimResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {
    static final String ADDRESS = "/api/v1/claims";

    private final Claims claims;
    private final Claiming claiming;
    private final SignedIn signedIn;

    ClaimResource(Claims claims, Claiming claiming, SignedIn signedIn) {
        this.claims = claims;
        this.claiming = claiming;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File a claim that a failure is excused",
            description = "Of months of one year, or with 'year' and no months of the whole year. The answer has what"
                    + " the contract's rules make of it.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "Filed")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response file(NewClaim claim) {
        return created(claiming.file(
                claim.contract(),
                claim.contractor(),
                claim.market(),
                claim.yearNumber(),
                claim.plea(),
                signedIn.caller()));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Claims, the newest first")
    public Page<ClaimView> page(
            @BeanParam Scoped scope,
            @Parameter(description = "How the claim stands") @QueryParam("state") Claim.State state,
            @BeanParam Paging paging) {
        Claims.Query query = new Claims.Query(
                signedIn.caller().narrow(scope.contractor()),
                scope.contract(),
                scope.market(),
                scope.yearNumber(),
                scope.standard(),
                state,
                paging.page(),
                paging.size());
        return claims.page(query).map(claim -> ClaimView.of(claim, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "One claim, with what the contract's rules make of it as things stand")
    public ClaimView find(@PathParam("id") String id) {
        Claim claim = kept(id);
        return ClaimView.of(claim, claiming.weigh(claim));
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept, refuse or withdraw a claim",
            description = "ACCEPTED and REFUSED with a reason, by staff. WITHDRAWN by contractor or staff. An accepted"
                    + " claim bears on every decision from then on.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "Done")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response act(@PathParam("id") String id, ClaimEntry entry) {
        Claim claim = kept(id);
        Caller caller = signedIn.caller();
        if (entry.act() != Claim.Act.WITHDRAWN
                && !(caller.roles().contains(Roles.STAFF) && caller.speaksForTheExchange())) {
            throw new ForbiddenException("This is for staff.");
        }
        return created(claiming.act(claim.id(), entry.act(), entry.reason(), caller));
    }

    private Response created(Claim claim) {
        return Response.created(URI.create(ADDRESS + "/" + claim.id()))
                .entity(ClaimView.of(claim, claiming.weigh(claim)))
                .build();
    }

    private Claim kept(String id) {
        return Ids.kept("claim", id, claim -> claims.find(claim, signedIn.caller()));
    }
}
