package org.plumbline.trying;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.assessing.CsvRequests;
import org.plumbline.csv.CsvRows;
import org.plumbline.decision.Assessment;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.KeptDrafts;
import org.plumbline.evaluation.Tried;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.json.JsonTree;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.NotKept;
import org.plumbline.web.Problem;
import org.plumbline.web.QueryParameters;
import org.plumbline.web.TooLarge;

/** Tries a draft with facts typed in or uploaded. Keeps nothing. */
@Path("/api/v1/drafts/{id}/tries")
@RolesAllowed({Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class TryResource {
    static final String CSV = "text/csv";
    private static final String MODEL = "model";
    private static final String ROWS = "rows";
    private static final String CONTRACT = "contract";

    private final KeptDrafts drafts;
    private final Trying trying;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    TryResource(KeptDrafts drafts, Trying trying, SignedIn signedIn, TooLarge tooLarge) {
        this.drafts = drafts;
        this.trying = trying;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @Heavy
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Try a draft with facts typed in, or over a CSV file",
            description =
                    "Keeps nothing. 'request' is decided as a dry run would be if the draft applied to its period;"
                            + " 'model' evaluates one DMN file of the draft, be it some standard's or not, with 'rows' only"
                            + " these active. A CSV file has the names of the model's inputs in its header, or the columns that"
                            + " decide --bulk reads; each row is answered by its cells, what came of it, and its problem.")
    @Parameter(name = MODEL, in = ParameterIn.QUERY, description = "With CSV: path of the DMN file in the draft")
    @Parameter(name = ROWS, in = ParameterIn.QUERY, description = "With model: ids of the only rows active, by commas")
    @Parameter(name = CONTRACT, in = ParameterIn.QUERY, description = "With CSV: the contract to decide under")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "BodyTry"),
                        example =
                                """
                                {"model": "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn",
                                 "inputs": {"callsOffered": 1000, "callsAbandoned": "29"}, "rows": ["s1.4-meets"]}"""),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came of the model; of a request, an assessment; of CSV, CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {Tried.class, Assessment.class})),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "503",
            description = "Took too long",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Response tryOut(
            @PathParam("id") String id, InputStream stream, @Context HttpHeaders headers, @Context UriInfo uri)
            throws IOException {
        byte[] body = tooLarge.read(stream);
        if (MediaType.valueOf(CSV).isCompatible(headers.getMediaType())) {
            return rows(id, body, uri);
        }
        refuseParameters(uri);
        TryRequest request = TryRequest.read(JsonTree.read(body));
        Draft draft = drafts.of(id);
        Object answer = request.model() == null
                ? assessed(draft, request)
                : model(draft, request.model(), request.rows()).evaluate(request.inputs());
        return Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
    }

    /** What is tried stands in the body, unless that is CSV. */
    private static void refuseParameters(UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        List.of(MODEL, ROWS, CONTRACT).stream()
                .filter(name -> parameters.text(name) != null)
                .forEach(name -> parameters.refuse(
                        name, "LE-004", "'" + name + "' goes with CSV; in JSON it stands in the body."));
        parameters.refuseIfWrong();
    }

    private TriedModel model(Draft draft, String path, List<String> rows) {
        return trying.model(draft, path, rows).orElseThrow(() -> NotKept.model(path));
    }

    private Assessment assessed(Draft draft, TryRequest request) {
        TriedRulebook rulebook = trying.rulebook(draft);
        try {
            return rulebook.assess(request.submission(), signedIn.caller());
        } catch (SubmissionRefused refused) {
            throw refused.at(TryRequest.PLACE);
        }
    }

    private Response rows(String id, byte[] body, UriInfo uri) throws IOException {
        QueryParameters parameters = new QueryParameters(uri);
        String path = parameters.text(MODEL);
        String contract = parameters.text(CONTRACT);
        String active = parameters.text(ROWS);
        if ((path == null) == (contract == null)) {
            parameters.refuse(MODEL, "LE-004", "Name the 'model' or the 'contract' that each row is for.");
        }
        if (active != null && path == null) {
            parameters.refuse(ROWS, "LE-004", "'rows' are those of a 'model'; name it, too.");
        }
        parameters.refuseIfWrong();
        CsvRows.File file = CsvRows.read(body, trying.mostRows());
        if (contract != null) {
            CsvRequests.check(file.header(), List.of());
        }
        Draft draft = drafts.of(id);
        TriedRows.Trial trial = path == null
                ? TriedRequests.of(trying.rulebook(draft), contract, signedIn.caller())
                : new TriedInputs(model(draft, path, active == null ? List.of() : List.of(active.split(","))));
        StreamingOutput results = output -> TriedRows.write(file, trial, output);
        return Response.ok(results).type(CSV).build();
    }
}
