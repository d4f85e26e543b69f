package org.plumbline.assessing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.QueryParameters;
import org.plumbline.web.TooLarge;

/** Submits facts and reads what they came to. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private final Assessing assessing;
    private final Assessments assessments;
    private final SignedIn signedIn;
    private final AssessmentAnswers answers;
    private final TooLarge tooLarge;

    AssessmentResource(
            Assessing assessing,
            Assessments assessments,
            SignedIn signedIn,
            AssessmentAnswers answers,
            TooLarge tooLarge) {
        this.signedIn = signedIn;
        this.answers = answers;
        this.tooLarge = tooLarge;
        this.assessing = assessing;
        this.assessments = assessments;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide a submission", description = "Keeps the assessment, unless dryRun is true.")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Decide, keep nothing",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "With dryRun: by the release that applied to the period at this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Request"),
                            example =
                                    """
                                    {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
                                     "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}"""))
    @APIResponse(
            responseCode = "201",
            description = "Decided and kept",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided before under the same key, or a dry run",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response assess(InputStream stream, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        byte[] body = tooLarge.read(stream);
        QueryParameters parameters = new QueryParameters(uri);
        boolean dryRun = parameters.flag("dryRun", false);
        Instant asOf = parameters.instant("asOf");
        if (asOf != null && !dryRun) {
            parameters.refuse("asOf", "LE-004", "'asOf' asks what would have been decided; say dryRun=true with it.");
        }
        parameters.refuseIfWrong();
        Submission submission = SubmissionReader.read(JsonTree.read(body));
        if (dryRun) {
            return Response.ok(answers.of(triedOut(submission, asOf))).build();
        }
        Assessments.Kept kept = assessing.assess(
                submission,
                signedIn.caller(),
                KeyHeader.read(headers.getRequestHeaders().get(KeyHeader.NAME), body));
        AssessmentAnswer answer = answers.of(kept.assessment());
        return kept.isNew()
                ? Response.created(URI.create(
                                "/api/v1/assessments/" + kept.assessment().id()))
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    private Assessment triedOut(Submission submission, Instant asOf) {
        return asOf == null
                ? assessing.tryOut(submission, signedIn.caller())
                : assessing
                        .tryOutAsOf(submission, signedIn.caller(), asOf)
                        .orElseThrow(() -> SubmissionRefused.malformed(List.of(new Violation(
                                "?asOf", "LE-004", "Nothing was published yet at that time; name a later one."))));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Path("/{id}")
    @Operation(summary = "One assessment, as it was answered")
    public AssessmentAnswer find(@PathParam("id") String id) {
        return Ids.read(id)
                .map(Assessment.Id::new)
                .flatMap(assessment -> assessments.find(assessment, signedIn.caller()))
                .map(answers::of)
                .orElseThrow(() -> NotKept.inLedger("assessment", id));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Assessments, newest first, without explanations")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "market", in = ParameterIn.QUERY)
    @Parameter(name = "period", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "The year and its months")
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<Assessment> page(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        Period period = parameters.period("period");
        AssessmentQuery query = new AssessmentQuery(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                parameters.text("market"),
                period == null ? null : period.toString(),
                parameters.year("year"),
                parameters.word("kind", Kind.class),
                parameters.page(),
                parameters.size());
        parameters.refuseIfWrong();
        return assessments.page(query).map(Assessment::inShort);
    }
}
