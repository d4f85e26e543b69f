package org.plumbline.relief;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.JsonBody;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Problem;
import org.plumbline.web.QueryParameters;
import org.plumbline.web.TooLarge;

/** Claims that failures are excused. */
@Path(ClaimResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {
    static final String ADDRESS = "/api/v1/claims";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<String> FIELDS = Set.of(
            "contract", "contractor", "market", "standard", "ground", "months", "year", "claimedIn", "circumstances");

    private final Claims claims;
    private final Claiming claiming;
    private final KeptClaims kept;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    ClaimResource(Claims claims, Claiming claiming, KeptClaims kept, SignedIn signedIn, TooLarge tooLarge) {
        this.claims = claims;
        this.claiming = claiming;
        this.kept = kept;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File a claim that a failure is excused",
            description = "Of months of one year, or with 'year' and no months of the whole year. The answer has what"
                    + " the contract's rules make of it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    """
                                    {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "standard": "2.4",
                                     "ground": "FORCE_MAJEURE", "months": ["2017-04"], "claimedIn": "2017-05",
                                     "circumstances": "The data center stood under water from April 10 to 24"}"""))
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "422", description = "Unacceptable", content = @Content(mediaType = Problem.MEDIA_TYPE))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response file(InputStream body) throws IOException {
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), FIELDS);
        String contract = fields.text("contract", true, LONGEST_NAME);
        String contractor = fields.text("contractor", true, LONGEST_NAME);
        String market = fields.text("market", false, LONGEST_NAME);
        ExceptionClaim plea = plea(fields);
        Integer year = year(fields, plea.months());
        fields.refuseIfWrong();
        return created(claiming.file(contract, contractor, market, year, plea, signedIn.caller()));
    }

    private static ExceptionClaim plea(JsonBody fields) {
        return new ExceptionClaim(
                fields.text("standard", true, LONGEST_NAME),
                fields.word("ground", EnumSet.allOf(ExceptionClaim.Ground.class)),
                fields.months("months"),
                fields.month("claimedIn", false),
                fields.text("circumstances", false, LONGEST_TEXT));
    }

    /** The year that is named, or else that of the months; null where that can't be said. */
    private static Integer year(JsonBody fields, List<Period> months) {
        Integer stated = fields.year("year");
        Integer year = stated == null && !months.isEmpty()
                ? Integer.valueOf(months.get(0).year())
                : stated;
        fields.refuseIf(year == null, "year", "Name the 'months' that failed, or the 'year' as a whole.");
        fields.refuseIf(
                year != null && months.stream().anyMatch(month -> month.year() != year),
                "months",
                "The months are of one year; file a claim for each year.");
        return year;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Claims, the newest first")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "market", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY)
    @Parameter(name = "standard", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "FILED, ACCEPTED, REFUSED or WITHDRAWN")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<ClaimView> page(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        Claims.Query query = new Claims.Query(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                parameters.text("market"),
                parameters.year("year"),
                parameters.text("standard"),
                parameters.word("state", Claim.State.class),
                parameters.page(),
                parameters.size());
        parameters.refuseIfWrong();
        return claims.page(query).map(claim -> ClaimView.of(claim, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "One claim, with what the contract's rules make of it as things stand")
    public ClaimView find(@PathParam("id") String id) {
        Claim claim = kept.of(id);
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
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"act\": \"ACCEPTED\", \"reason\": \"The flood is on record\"}"))
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Not as it stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "The rules refuse what is to be accepted",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response act(@PathParam("id") String id, InputStream body) throws IOException {
        Claim claim = kept.of(id);
        Caller caller = signedIn.caller();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("act", "reason"));
        Claim.Act act = fields.word("act", EnumSet.allOf(Claim.Act.class));
        String reason = fields.text("reason", act != null && act != Claim.Act.WITHDRAWN, LONGEST_TEXT);
        fields.refuseIfWrong();
        if (act != Claim.Act.WITHDRAWN && !(caller.roles().contains(Roles.STAFF) && caller.speaksForTheExchange())) {
            throw new ForbiddenException("This is for staff.");
        }
        return created(claiming.act(claim.id(), act, reason, caller));
    }

    private Response created(Claim claim) {
        return Response.created(URI.create(ADDRESS + "/" + claim.id()))
                .entity(ClaimView.of(claim, claiming.weigh(claim)))
                .build();
    }
}
