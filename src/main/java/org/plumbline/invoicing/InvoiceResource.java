package org.plumbline.invoicing;

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
import org.plumbline.web.Heavy;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;

/** Invoices, revised invoices and credit notes, and what was paid. */
@Path(InvoiceResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class InvoiceResource {
    static final String ADDRESS = "/api/v1/invoices";

    private final Invoicing invoicing;
    private final Paying paying;
    private final Reporting reporting;
    private final SignedIn signedIn;

    InvoiceResource(Invoicing invoicing, Paying paying, Reporting reporting, SignedIn signedIn) {
        this.invoicing = invoicing;
        this.paying = paying;
        this.reporting = reporting;
        this.signedIn = signedIn;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Invoice a final report",
            description = "Refused unless its settlement is complete and something is due. Without 'due' the contract's"
                    + " days to pay count from the day the invoice bears.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    @APIResponseSchema(value = InvoiceView.class, responseCode = "201", responseDescription = "Issued")
    public Response issue(NewInvoice wanted) {
        Document report = reporting
                .find(wanted.report(), signedIn.caller())
                .orElseThrow(() -> NotKept.inLedger("report", wanted.report().toString()));
        Document invoice = invoicing.issue(report, wanted.dated(), wanted.due(), signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + invoice.id()))
                .entity(find(invoice.id().toString()))
                .build();
    }

    @GET
    @Operation(summary = "Invoices, revised invoices and credit notes, the newest first")
    public Page<InvoiceView> page(@QueryParam("contractor") String contractor, @BeanParam Paging paging) {
        return paying.page(contractor, signedIn.caller(), paging.page(), paging.size())
                .map(InvoiceView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One invoice, with what was paid and credited")
    public InvoiceView find(@PathParam("id") String id) {
        return InvoiceView.of(kept(id));
    }

    @GET
    @Path("/{id}.pdf")
    @Produces(PrintedFile.PDF)
    @Operation(summary = "An invoice as it was issued, as tagged PDF")
    public RestResponse<byte[]> pdf(@PathParam("id") String id) {
        Document invoice = kept(id).document();
        return PrintedFile.pdf(invoice, reporting.print(invoice).pdf());
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write down a payment", description = "Of no more than is outstanding.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public InvoiceView pay(@PathParam("id") String id, NewPayment payment) {
        return InvoiceView.of(paying.pay(kept(id).document(), payment.amount(), payment.on(), signedIn.caller()));
    }

    @POST
    @Path("/{id}/payments/{payment}/reversal")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a payment back that was written down by mistake",
            description = "By a second entry with a reason; the payment stays to be seen. Once: LE-073.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public InvoiceView reverse(@PathParam("id") String id, @PathParam("payment") String payment, Reversal reversal) {
        Document invoice = kept(id).document();
        return Ids.read(payment)
                .flatMap(each -> paying.reverse(invoice, each, reversal.reason(), reversal.on(), signedIn.caller()))
                .map(InvoiceView::of)
                .orElseThrow(() -> NotKept.inLedger("payment", payment));
    }

    private Bill kept(String id) {
        return Ids.kept("invoice", id, invoice -> paying.find(invoice, signedIn.caller()));
    }
}
