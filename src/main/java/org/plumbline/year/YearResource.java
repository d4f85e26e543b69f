package org.plumbline.year;

import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.assessing.AssessmentAnswers;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.submitting.Concluding;
import org.plumbline.submitting.YearKey;
import org.plumbline.web.Heavy;
import org.plumbline.web.JsonBody;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.TooLarge;

/** A contractor's year: how it stands, and deciding it from its months. */
@Path("/api/v1/years/{contract}/{contractor}/{market}/{year}")
@Produces(MediaType.APPLICATION_JSON)
public class YearResource {
    private final YearSoFar years;
    private final Concluding concluding;
    private final AssessmentAnswers answers;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    YearResource(
            YearSoFar years, Concluding concluding, AssessmentAnswers answers, SignedIn signedIn, TooLarge tooLarge) {
        this.years = years;
        this.concluding = concluding;
        this.answers = answers;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Heavy
    @Operation(
            summary =
                    "A year as it stands: its months, the year to date, where it leads, what the months to come must show",
            description = "Nothing is kept. The projection gives each month to come the mean of those reported.")
    public YearView year(
            @PathParam("contract") String contract,
            @PathParam("contractor") String contractor,
            @PathParam("market") String market,
            @PathParam("year") String year) {
        return years.of(key(contract, contractor, market, year), signedIn.caller())
                .map(YearView::of)
                .orElseThrow(() -> NotKept.inLedger("year", year));
    }

    @POST
    @Path("/assessments")
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide a year from its months, and from what is stated for it",
            description =
                    "The answer tells which figures are stated and which are sums. A missing month leaves undecided what"
                            + " needs it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(ref = "BodyYear"),
                            example = "{\"kind\": \"FINAL\", \"facts\": {\"participationFee\": \"1234567.00\"}}"))
    @APIResponse(
            responseCode = "201",
            description = "Decided and kept",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response conclude(
            @PathParam("contract") String contract,
            @PathParam("contractor") String contractor,
            @PathParam("market") String market,
            @PathParam("year") String year,
            InputStream body)
            throws IOException {
        YearKey key = key(contract, contractor, market, year);
        Submission stated = stated(key, JsonTree.read(tooLarge.read(body)));
        Assessment assessment = concluding.conclude(key, stated.kind(), stated.facts(), signedIn.caller());
        return Response.created(URI.create("/api/v1/assessments/" + assessment.id()))
                .entity(answers.of(assessment))
                .build();
    }

    /** What is stated for a year, read as a request about it. */
    private static Submission stated(YearKey key, Object tree) {
        JsonBody body = new JsonBody(tree, Set.of("kind", "facts"));
        body.text("kind", true);
        body.refuseIfWrong();
        Map<String, Object> request = new LinkedHashMap<>(Map.of(
                "contract", key.contract(),
                "contractor", key.contractor(),
                "market", key.market(),
                "period", String.valueOf(key.year()),
                "facts", Map.of()));
        ((Map<?, ?>) tree).forEach((name, value) -> request.put(String.valueOf(name), value));
        Submission stated = SubmissionReader.read(request);
        if (!stated.months().isEmpty()) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    "/facts/months", "FA-007", "Months are reported by themselves, to /api/v1/submissions.")));
        }
        return stated;
    }

    private static YearKey key(String contract, String contractor, String market, String year) {
        if (!year.matches("[1-9]\\d{3}")) {
            throw NotKept.inLedger("year", year);
        }
        return new YearKey(contract, contractor, market, Integer.parseInt(year));
    }
}
