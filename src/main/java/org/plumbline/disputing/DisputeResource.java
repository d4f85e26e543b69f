package org.plumbline.disputing;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.JsonTree;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.PrintedFile;
import org.plumbline.reporting.Reporting;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.JsonBody;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.OfContractor;
import org.plumbline.web.Once;
import org.plumbline.web.TooLarge;

/** Disputes of reports: filed by the contractor, or by staff for one that came on paper, and answered by staff. */
@Path(DisputeResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class DisputeResource {
    static final String ADDRESS = "/api/v1/disputes";
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DECISIONS = 1_000;

    private final Disputing disputing;
    private final Reporting reporting;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    DisputeResource(Disputing disputing, Reporting reporting, SignedIn signedIn, TooLarge tooLarge) {
        this.disputing = disputing;
        this.reporting = reporting;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Dispute a report",
            description =
                    "In time, with the decisions it is about and the basis in detail. Staff may state on which day"
                            + " it was 'filed'. An acknowledgement is issued at once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"report\": \"0198…\", \"decisions\": [\"0198…\"], \"basis\": \"The calls of June were counted twice.\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response file(InputStream body) throws IOException {
        JsonBody fields =
                new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("report", "decisions", "basis", "filed"));
        UUID id = fields.id("report", true);
        List<UUID> decisions = fields.ids("decisions", MOST_DECISIONS);
        String basis = fields.text("basis", true, LONGEST_TEXT);
        LocalDate filed = fields.day("filed", false);
        fields.refuseIfWrong();
        if (filed != null && signedIn.caller().contractor() != null) {
            throw malformed("filed", "'filed' is stated by staff only; leave it out, and it is today.");
        }
        Document report =
                reporting.find(id, signedIn.caller()).orElseThrow(() -> NotKept.inLedger("report", id.toString()));
        Disputing.Standing standing = disputing.file(report, decisions, basis, filed, signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + standing.dispute().id()))
                .entity(DisputeView.of(standing))
                .build();
    }

    @GET
    @Operation(summary = "Disputes, the newest first")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<DisputeView> page(@Context UriInfo uri) {
        OfContractor asked = OfContractor.read(uri);
        return disputing
                .page(asked.contractor(), signedIn.caller(), asked.page(), asked.size())
                .map(DisputeView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dispute with its steps and letters")
    public DisputeView find(@PathParam("id") String id) {
        return DisputeView.of(kept(id));
    }

    @POST
    @Path("/{id}/steps")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Take a dispute a step further",
            description =
                    "FILED, UNDER_REVIEW, then UPHELD, REVISED or REJECTED, then CLOSED. REVISED names the"
                            + " 'assessment' that supersedes the disputed one, and corrects the invoice. An answer is a letter.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example =
                                    "{\"state\": \"REVISED\", \"reason\": \"June was counted twice.\", \"assessment\": \"0198…\", \"on\": \"2018-04-02\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public DisputeView step(@PathParam("id") String id, InputStream body) throws IOException {
        Dispute dispute = kept(id).dispute();
        JsonBody fields =
                new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("state", "reason", "assessment", "on"));
        String state = fields.text("state", true);
        String reason = fields.text("reason", true, LONGEST_TEXT);
        UUID assessment = fields.id("assessment", false);
        LocalDate on = fields.day("on", false);
        fields.refuseIfWrong();
        return DisputeView.of(disputing.step(dispute, state(state), reason, assessment, on, signedIn.caller()));
    }

    private static Dispute.State state(String word) {
        for (Dispute.State state : Dispute.State.values()) {
            if (state.name().equals(word)) {
                return state;
            }
        }
        throw malformed("state", "'state' is UNDER_REVIEW, UPHELD, REVISED, REJECTED or CLOSED.");
    }

    private static SubmissionRefused malformed(String field, String sentence) {
        return SubmissionRefused.malformed(List.of(new Violation("/" + field, "FA-017", sentence)));
    }

    @GET
    @Path("/{id}/letters/{letter}.pdf")
    @Produces(PrintedFile.PDF)
    @Operation(summary = "A letter of a dispute as it was issued, as tagged PDF")
    public Response letter(@PathParam("id") String id, @PathParam("letter") String letter) {
        Document found = kept(id).letters().stream()
                .filter(each -> each.id().toString().equals(letter))
                .findFirst()
                .orElseThrow(() -> NotKept.inLedger("letter", letter));
        return PrintedFile.pdf(found, reporting.print(found).pdf());
    }

    private Disputing.Standing kept(String id) {
        return Ids.read(id)
                .flatMap(dispute -> disputing.find(dispute, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("dispute", id));
    }
}
