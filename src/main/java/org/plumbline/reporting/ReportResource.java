package org.plumbline.reporting;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.plumbline.fact.Kind;
import org.plumbline.json.JsonTree;
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

/** Evaluation reports: issued by staff, read by the contractor they are about. */
@Path(ReportResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class ReportResource {
    static final String ADDRESS = "/api/v1/reports";

    private static final Set<Kind> REPORTED = EnumSet.of(Kind.INITIAL, Kind.FINAL);

    private final Reporting reporting;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    ReportResource(Reporting reporting, SignedIn signedIn, TooLarge tooLarge) {
        this.reporting = reporting;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Issue the evaluation report of an INITIAL or FINAL assessment",
            description = "It never changes. 'dated' is the day it bears, today if it is left out.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"assessment\": \"0198…\", \"kind\": \"FINAL\", \"dated\": \"2018-02-20\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response issue(InputStream body) throws IOException {
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("assessment", "kind", "dated"));
        UUID assessment = fields.id("assessment", true);
        Kind kind = fields.word("kind", REPORTED);
        LocalDate dated = fields.day("dated", false);
        fields.refuseIfWrong();
        Document report = reporting
                .issue(assessment, kind, dated, signedIn.caller())
                .orElseThrow(() -> NotKept.inLedger("assessment", assessment.toString()));
        return Response.created(URI.create(ADDRESS + "/" + report.id()))
                .entity(view(report))
                .build();
    }

    @GET
    @Operation(summary = "Reports, the newest first")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<ReportView> page(@Context UriInfo uri) {
        OfContractor asked = OfContractor.read(uri);
        return reporting
                .page(asked.contractor(), signedIn.caller(), asked.page(), asked.size())
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One report")
    public ReportView find(@PathParam("id") String id) {
        return view(kept(id));
    }

    @GET
    @Path("/{id}.pdf")
    @Produces(PrintedFile.PDF)
    @Operation(summary = "A report as it was issued, as tagged PDF")
    public Response pdf(@PathParam("id") String id) {
        Document report = kept(id);
        return PrintedFile.pdf(report, reporting.print(report).pdf());
    }

    @GET
    @Path("/{id}.xlsx")
    @Produces(PrintedFile.WORKBOOK)
    @Operation(summary = "A report as it was issued, as a workbook")
    public Response workbook(@PathParam("id") String id) {
        Document report = kept(id);
        return PrintedFile.workbook(report, reporting.print(report).workbook());
    }

    @POST
    @Path("/{id}/receipt")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down on which day the contractor received a report",
            description = "Once. The time for a dispute begins with it.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = "{\"on\": \"2018-02-22\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public ReportView receive(@PathParam("id") String id, InputStream body) throws IOException {
        Document report = kept(id);
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("on"));
        LocalDate on = fields.day("on", true);
        fields.refuseIfWrong();
        reporting.receive(report, on, signedIn.caller());
        return view(report);
    }

    private Document kept(String id) {
        return Ids.read(id)
                .flatMap(report -> reporting.find(report, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("report", id));
    }

    private ReportView view(Document report) {
        return ReportView.of(report, reporting.received(report.id()), reporting.disputableUntil(report));
    }
}
