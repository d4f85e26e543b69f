package org.plumbline.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;

/** Evaluation reports: issued by staff, read by the contractor they are about. */
@Path(ReportResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class ReportResource {
    static final String ADDRESS = "/api/v1/reports";

    private final Reporting reporting;
    private final SignedIn signedIn;

    ReportResource(Reporting reporting, SignedIn signedIn) {
        this.reporting = reporting;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Issue the evaluation report of an INITIAL or FINAL assessment",
            description = "It never changes. 'dated' is the day it bears, today if it is left out.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "Issued")
    public Response issue(NewReport report) {
        Document issued = reporting
                .issue(report.assessment(), report.kind(), report.dated(), signedIn.caller())
                .orElseThrow(
                        () -> NotKept.inLedger("assessment", report.assessment().toString()));
        return Response.created(URI.create(ADDRESS + "/" + issued.id()))
                .entity(view(issued))
                .build();
    }

    @GET
    @Operation(summary = "Reports, the newest first")
    public Page<ReportView> page(@QueryParam("contractor") String contractor, @BeanParam Paging paging) {
        return reporting
                .page(contractor, signedIn.caller(), paging.page(), paging.size())
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
    public RestResponse<byte[]> pdf(@PathParam("id") String id) {
        Document report = kept(id);
        return PrintedFile.pdf(report, reporting.print(report).pdf());
    }

    @GET
    @Path("/{id}.xlsx")
    @Produces(PrintedFile.WORKBOOK)
    @Operation(summary = "A report as it was issued, as a workbook")
    public RestResponse<byte[]> workbook(@PathParam("id") String id) {
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
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public ReportView receive(@PathParam("id") String id, Receipt receipt) {
        Document report = kept(id);
        reporting.receive(report, receipt.on(), signedIn.caller());
        return view(report);
    }

    private Document kept(String id) {
        return Ids.kept("report", id, report -> reporting.find(report, signedIn.caller()));
    }

    private ReportView view(Document report) {
        return ReportView.of(report, reporting.received(report.id()), reporting.disputableUntil(report));
    }
}
