package org.plumbline.assessing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Paging;
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
    public Response assess(
            InputStream stream,
            @Parameter(description = "Decide, keep nothing") @QueryParam("dryRun") Boolean dryRun,
            @Parameter(description = "With dryRun: by the release that applied to the period at this time")
                    @QueryParam("asOf")
                    Instant asOf,
            @Context HttpHeaders headers)
            throws IOException {
        byte[] body = tooLarge.read(stream);
        boolean dry = Boolean.TRUE.equals(dryRun);
        if (asOf != null && !dry) {
            throw QueryParameters.wrong("asOf", "'asOf' asks what would have been decided; say dryRun=true with it.");
        }
        Submission submission = SubmissionReader.read(JsonTree.read(body));
        if (dry) {
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
                        .orElseThrow(() -> QueryParameters.wrong(
                                "asOf", "Nothing was published yet at that time; name a later one."));
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
    public Page<Assessment> page(@BeanParam Filter filter, @BeanParam Paging paging) {
        return assessments.page(filter.query(signedIn.caller(), paging)).map(Assessment::inShort);
    }

    /** Which to list; null means any. */
    public record Filter(
            @QueryParam("contractor") String contractor,
            @QueryParam("contract") String contract,
            @QueryParam("market") String market,
            @QueryParam("period") Period period,
            @Parameter(description = "The year and its months") @QueryParam("year") Year year,
            @QueryParam("kind") Kind kind) {
        private AssessmentQuery query(Caller caller, Paging paging) {
            return new AssessmentQuery(
                    caller.narrow(contractor),
                    contract,
                    market,
                    period == null ? null : period.toString(),
                    year == null ? null : year.getValue(),
                    kind,
                    paging.page(),
                    paging.size());
        }
    }
}
