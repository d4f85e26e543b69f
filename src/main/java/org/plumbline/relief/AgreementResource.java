package org.plumbline.relief;

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
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.Period;
import org.plumbline.json.JsonTree;
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

/** What the parties agreed in writing about a standard for a time. */
@Path(AgreementResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
    static final String ADDRESS = "/api/v1/agreements";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final Agreements agreements;
    private final Agreeing agreeing;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    AgreementResource(Agreements agreements, Agreeing agreeing, SignedIn signedIn, TooLarge tooLarge) {
        this.agreements = agreements;
        this.agreeing = agreeing;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an agreement",
            description = "From its first to its last month. It bears on every decision until it is withdrawn.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    """
                                    {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "standard": "2.4",
                                     "effect": "SUSPENDED", "from": "2017-07", "to": "2017-09", "agreement": "Letter of June 20, 2017"}"""))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "422", description = "Unacceptable", content = @Content(mediaType = Problem.MEDIA_TYPE))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response record(InputStream body) throws IOException {
        JsonBody fields = new JsonBody(
                JsonTree.read(tooLarge.read(body)),
                Set.of("contract", "contractor", "market", "standard", "effect", "from", "to", "agreement"));
        String contract = fields.text("contract", true, LONGEST_NAME);
        String contractor = fields.text("contractor", true, LONGEST_NAME);
        String market = fields.text("market", false, LONGEST_NAME);
        Period from = fields.month("from", true);
        Period to = fields.month("to", true);
        Adjustment agreed = new Adjustment(
                fields.text("standard", true, LONGEST_NAME),
                fields.word("effect", EnumSet.allOf(Adjustment.Effect.class)),
                from,
                to,
                fields.text("agreement", true, LONGEST_TEXT));
        fields.refuseIf(
                from != null && to != null && to.firstDay().isBefore(from.firstDay()),
                "to",
                "The agreement ends before it begins; exchange the two months.");
        fields.refuseIfWrong();
        Agreement recorded = agreeing.record(contract, contractor, market, agreed, signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + recorded.id()))
                .entity(AgreementView.of(recorded))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Agreements, the newest first")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "market", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "That touch the year")
    @Parameter(name = "standard", in = ParameterIn.QUERY)
    @Parameter(name = "inForce", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<AgreementView> page(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        Agreements.Query query = new Agreements.Query(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                parameters.text("market"),
                parameters.year("year"),
                parameters.text("standard"),
                parameters.text("inForce") == null ? null : parameters.flag("inForce", true),
                parameters.page(),
                parameters.size());
        parameters.refuseIfWrong();
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
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"reason\": \"Replaced by the letter of August 1, 2017\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public AgreementView withdraw(@PathParam("id") String id, InputStream body) throws IOException {
        Agreement agreement = kept(id);
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("reason"));
        String reason = fields.text("reason", true, LONGEST_TEXT);
        fields.refuseIfWrong();
        return AgreementView.of(agreeing.withdraw(agreement, reason, signedIn.caller()));
    }

    private Agreement kept(String id) {
        return Ids.read(id)
                .flatMap(agreement -> agreements.find(agreement, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("agreement", id));
    }
}
