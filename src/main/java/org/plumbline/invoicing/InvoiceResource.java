package org.plumbline.invoicing;

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
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

/** Invoices, revised invoices and credit notes, and what was paid. */
@Path(InvoiceResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class InvoiceResource {
    static final String ADDRESS = "/api/v1/invoices";
    private static final int LONGEST_REASON = 2_000;

    private final Invoicing invoicing;
    private final Paying paying;
    private final Reporting reporting;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    InvoiceResource(Invoicing invoicing, Paying paying, Reporting reporting, SignedIn signedIn, TooLarge tooLarge) {
        this.invoicing = invoicing;
        this.paying = paying;
        this.reporting = reporting;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    @POST
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Heavy
    @Operation(
            summary = "Invoice a final report",
            description = "Refused unless its settlement is complete and something is due. Without 'due' the contract's"
                    + " days to pay count from the day the invoice bears.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"report\": \"0198…\", \"dated\": \"2018-03-15\", \"due\": \"2018-04-14\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response issue(InputStream body) throws IOException {
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("report", "dated", "due"));
        UUID id = fields.id("report", true);
        LocalDate dated = fields.day("dated", false);
        LocalDate due = fields.day("due", false);
        fields.refuseIfWrong();
        Document report =
                reporting.find(id, signedIn.caller()).orElseThrow(() -> NotKept.inLedger("report", id.toString()));
        Document invoice = invoicing.issue(report, dated, due, signedIn.caller());
        return Response.created(URI.create(ADDRESS + "/" + invoice.id()))
                .entity(find(invoice.id().toString()))
                .build();
    }

    @GET
    @Operation(summary = "Invoices, revised invoices and credit notes, the newest first")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<InvoiceView> page(@Context UriInfo uri) {
        OfContractor asked = OfContractor.read(uri);
        return paying.page(asked.contractor(), signedIn.caller(), asked.page(), asked.size())
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
    public Response pdf(@PathParam("id") String id) {
        Document invoice = kept(id).document();
        return PrintedFile.pdf(invoice, reporting.print(invoice).pdf());
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write down a payment", description = "Of no more than is outstanding.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"amount\": \"2469.13\", \"on\": \"2018-04-10\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public InvoiceView pay(@PathParam("id") String id, InputStream body) throws IOException {
        Document invoice = kept(id).document();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("amount", "on"));
        BigDecimal amount = fields.amount("amount");
        LocalDate on = fields.day("on", true);
        fields.refuseIfWrong();
        return InvoiceView.of(paying.pay(invoice, amount, on, signedIn.caller()));
    }

    @POST
    @Path("/{id}/payments/{payment}/reversal")
    @RolesAllowed(Roles.STAFF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a payment back that was written down by mistake",
            description = "By a second entry with a reason; the payment stays to be seen. Once: LE-073.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"reason\": \"Booked twice\", \"on\": \"2018-04-11\"}"))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public InvoiceView reverse(@PathParam("id") String id, @PathParam("payment") String payment, InputStream body)
            throws IOException {
        Document invoice = kept(id).document();
        JsonBody fields = new JsonBody(JsonTree.read(tooLarge.read(body)), Set.of("reason", "on"));
        String reason = fields.text("reason", true, LONGEST_REASON);
        LocalDate on = fields.day("on", false);
        fields.refuseIfWrong();
        return Ids.read(payment)
                .flatMap(each -> paying.reverse(invoice, each, reason, on, signedIn.caller()))
                .map(InvoiceView::of)
                .orElseThrow(() -> NotKept.inLedger("payment", payment));
    }

    private Bill kept(String id) {
        return Ids.read(id)
                .flatMap(invoice -> paying.find(invoice, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("invoice", id));
    }
}
