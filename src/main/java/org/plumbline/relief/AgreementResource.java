package org.plumbline.relief;

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
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;
import org.plumbline.web.Reason;
import org.plumbline.web.Scoped;

/** What the parties agreed in writing about a standard for a time. */
@Path(AgreementResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
    static final String ADDRESS = "/api/v1/agreements";

    private final Agreements agreements;
    private final Agreeing agreeing;
    private final SignedIn signedIn;

    AgreementResource(Agreements agreements, Agreeing agreeing, SignedIn signedIn) {
        this.agreements = agreements;
        this.agreeing = agreeing;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an agreement",
            description = "From its first to its last month. It bears on every decision until it is withdrawn.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201", responseDescription = "Recorded")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response record(NewAgreement agreement) {
        Agreement recorded = agreeing.record(
                agreement.contract(),
                agreement.contractor(),
                agreement.market(),
                agreement.adjustment(),
                signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + recorded.id()))
                .entity(AgreementView.of(recorded))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Agreements, the newest first")
    public Page<AgreementView> page(
            @BeanParam Scoped scope, @QueryParam("inForce") Boolean inForce, @BeanParam Paging paging) {
        Agreements.Query query = new Agreements.Query(
                signedIn.caller().narrow(scope.contractor()),
                scope.contract(),
                scope.market(),
                scope.yearNumber(),
                scope.standard(),
                inForce,
                paging.page(),
                paging.size());
        return agreements.page(query).map(AgreementView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "One agreement")
    public AgreementView find(@PathParam("id") String id) {
        return AgreementView.of(kept(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw an agreement", description = "Later decisions do without it.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public AgreementView withdraw(@PathParam("id") String id, Reason why) {
        return AgreementView.of(agreeing.withdraw(kept(id), why.reason(), signedIn.caller()));
    }

    private Agreement kept(String id) {
        return Ids.kept("agreement", id, agreement -> agreements.find(agreement, signedIn.caller()));
    }
}
