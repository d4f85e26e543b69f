package org.plumbline.assessing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.decision.Comparison;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.TooLarge;

/** Decides the same facts under two editions or readings. */
@Path("/api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {
    private final Comparing comparing;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    ComparisonResource(Comparing comparing, SignedIn signedIn, TooLarge tooLarge) {
        this.signedIn = signedIn;
        this.comparing = comparing;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Heavy
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide the same facts under two editions or readings",
            description = "Keeps nothing. Left is the request as it is, right the same facts under 'with'.")
    @RequestBody(
            description = "A request as for /api/v1/assessments, and 'with': another contract, other readings or both",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "BodyComparison"),
                            example =
                                    """
                                    {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
                                     "facts": {"participationFee": "1234567.00", "callsOffered": 1000, "callsAnswered": 950,
                                               "callsAnsweredWithin30Seconds": 780},
                                     "with": {"readings": {"I-4": "callsAnswered"}}}"""))
    @APIResponse(
            responseCode = "200",
            description = "Side by side; see /api/v1/schemas/comparison.schema.json",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(InputStream stream) throws IOException {
        byte[] body = tooLarge.read(stream);
        return comparing.compare(SubmissionReader.readComparison(JsonTree.read(body)), signedIn.caller());
    }
}
