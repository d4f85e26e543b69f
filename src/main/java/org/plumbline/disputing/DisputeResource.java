package org.plumbline.disputing;

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
import org.plumbline.reporting.Document;
import org.plumbline.reporting.PrintedFile;
import org.plumbline.reporting.Reporting;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Faults;
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;

/** Disputes of reports: filed by the contractor, or by staff for one that came on paper, and answered by staff. */
@Path(DisputeResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class DisputeResource {
    static final String ADDRESS = "/api/v1/disputes";

    private final Disputing disputing;
    private final Reporting reporting;
    private final SignedIn signedIn;

    DisputeResource(Disputing disputing, Reporting reporting, SignedIn signedIn) {
        this.disputing = disputing;
        this.reporting = reporting;
        this.signedIn = signedIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Dispute a report",
            description =
                    "In time, with the decisions it is about and the basis in detail. Staff may state on which day"
                            + " it was 'filed'. An acknowledgement is issued at once.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    @APIResponseSchema(value = DisputeView.class, responseCode = "201", responseDescription = "Filed")
    public Response file(NewDispute wanted) {
        if (wanted.filed() != null && signedIn.caller().contractor() != null) {
            throw Faults.of("filed", "'filed' is stated by staff only; leave it out, and it is today.");
        }
        Document report = reporting
                .find(wanted.report(), signedIn.caller())
                .orElseThrow(() -> NotKept.inLedger("report", wanted.report().toString()));
        Disputing.Standing standing =
                disputing.file(report, wanted.decisions(), wanted.basis(), wanted.filed(), signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + standing.dispute().id()))
                .entity(DisputeView.of(standing))
                .build();
    }

    @GET
    @Operation(summary = "Disputes, the newest first")
    public Page<DisputeView> page(@QueryParam("contractor") String contractor, @BeanParam Paging paging) {
        return disputing
                .page(contractor, signedIn.caller(), paging.page(), paging.size())
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
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public DisputeView step(@PathParam("id") String id, NewStep step) {
        return DisputeView.of(disputing.step(
                kept(id).dispute(), step.state(), step.reason(), step.assessment(), step.on(), signedIn.caller()));
    }

    @GET
    @Path("/{id}/letters/{letter}.pdf")
    @Produces(PrintedFile.PDF)
    @Operation(summary = "A letter of a dispute as it was issued, as tagged PDF")
    public RestResponse<byte[]> letter(@PathParam("id") String id, @PathParam("letter") String letter) {
        Document found = kept(id).letters().stream()
                .filter(each -> each.id().toString().equals(letter))
                .findFirst()
                .orElseThrow(() -> NotKept.inLedger("letter", letter));
        return PrintedFile.pdf(found, reporting.print(found).pdf());
    }

    private Disputing.Standing kept(String id) {
        return Ids.kept("dispute", id, dispute -> disputing.find(dispute, signedIn.caller()));
    }
}
