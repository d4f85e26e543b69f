package org.plumbline.assessing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.json.BulkLine;
import org.plumbline.json.Lines;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.TooLarge;

/** Submits facts in bulk. */
@Path("/api/v1/assessments/bulk")
public class BulkResource {
    static final String NDJSON = "application/x-ndjson";

    private final BulkAssessing bulk;
    private final ObjectMapper json;
    private final SignedIn signedIn;
    private final AssessmentAnswers assessments;
    private final TooLarge tooLarge;

    BulkResource(
            BulkAssessing bulk,
            ObjectMapper json,
            SignedIn signedIn,
            AssessmentAnswers assessments,
            TooLarge tooLarge) {
        this.signedIn = signedIn;
        this.bulk = bulk;
        this.json = json;
        this.assessments = assessments;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Heavy
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Decide submissions of any number, a line each",
            description =
                    "Each line is a request, with an idempotencyKey beside its other fields if it has one; each is"
                            + " answered by a line with its number and its assessment or its problem, in the same order, as soon"
                            + " as it is kept. Sent again, a line with a key gives its first answer.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "A line for each line, whether decided or not",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkLine.class)))
    public Response assess(InputStream body, @Context HttpHeaders headers) {
        KeyHeader.refuse(
                headers.getRequestHeaders().get(KeyHeader.NAME),
                "give each line an 'idempotencyKey' of its own, and the lines that were kept are answered as before.");
        Lines lines = new Lines(body, tooLarge.limit());
        BulkStream stream = new BulkStream(bulk, json, assessments, lines, tooLarge.limit(), signedIn.caller());
        StreamingOutput answers = stream::answer;
        return Response.ok(answers).build();
    }
}
