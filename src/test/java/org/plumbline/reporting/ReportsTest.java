package org.plumbline.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.plumbline.reporting.ReportedYear.INVOICES;
import static org.plumbline.reporting.ReportedYear.REPORTS;
import static org.plumbline.reporting.ReportedYear.created;
import static org.plumbline.reporting.ReportedYear.post;
import static org.plumbline.reporting.ReportedYear.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.request.Caller;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Reports are issued once and never change; invoices follow from final ones, and are paid. */
@QuarkusTest
public class ReportsTest {
    @Inject
    Reporting reporting;

    @Inject
    Printing printing;

    @Test
    void aFinalReportTellsTheYearAsPdfAndWorkbook() throws IOException {
        ReportedYear year = ReportedYear.kept("FINAL");
        JsonPath report = year.report("FINAL", 3);
        assertThat(report.getString("number"))
                .matches("R-" + today().minusDays(3).getYear() + "-\\d{4}");
        assertThat(text(report.getString("pdf")))
                .contains("Final Contractor Performance Standard Evaluation Report")
                .contains(year.contractor)
                .contains("$4,938.26");
        Response workbook = given().get(report.getString("xlsx"));
        assertThat(workbook.contentType()).isEqualTo(PrintedFile.WORKBOOK);
        assertThat(workbook.header("Content-Disposition")).contains(report.getString("number") + ".xlsx");
        assertThat(workbook.asByteArray()).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void aReportIsPrintedAgainByteForByte() {
        ReportedYear year = ReportedYear.kept("INITIAL");
        UUID id = UUID.fromString(year.report("INITIAL", 0).getString("id"));
        Document report = reporting.find(id, Caller.SERVICE).orElseThrow();
        Register.Print kept = reporting.print(report);
        Register.Print again = printing.again(report.kind(), kept);
        assertThat(Arrays.equals(again.pdf(), kept.pdf())).isTrue();
        assertThat(Arrays.equals(again.workbook(), kept.workbook())).isTrue();
    }

    @Test
    void anAssessmentIsReportedOnceUnderItsOwnKindAndOnlyWhileNothingSupersedesIt() {
        ReportedYear year = ReportedYear.kept("FINAL");
        refused(issue(year.id(), "INITIAL"), 422, "/kind", "LE-062");
        String first = year.id();
        year.fact("callsAbandoned", 12035).keep();
        refused(issue(first, "FINAL"), 422, "/assessment", "LE-062");
        year.report("FINAL", 0);
        refused(issue(year.id(), "FINAL"), 409, "", "LE-063");
        JsonPath month = Calls.keep(Requests.of(year.contractor).with("period", "2017-02"));
        refused(issue(month.getString("id"), "FINAL"), 422, "/assessment", "LE-062");
    }

    @Test
    void aRequestThatIsNoneIsToldWhatToMend() {
        refused(post(given(), REPORTS, Map.of("assessment", "x", "kind", "FINAL")), 400, "/assessment", "FA-017");
        refused(issue(UUID.randomUUID().toString(), "FINAL"), 404, "", "LE-002");
        ReportedYear year = ReportedYear.kept("FINAL");
        refused(
                post(
                        given(),
                        REPORTS,
                        Map.of(
                                "assessment",
                                year.id(),
                                "kind",
                                "FINAL",
                                "dated",
                                today().plusDays(2).toString())),
                422,
                "/dated",
                "LE-061");
        refused(
                post(given(), REPORTS, Map.of("assessment", year.id(), "kind", "FINAL", "dated", "2017-12-30")),
                422,
                "/dated",
                "LE-061");
    }

    @Test
    void receiptIsWrittenDownOnceAndBeginsTheTimeForADispute() {
        String id = ReportedYear.kept("FINAL").report("FINAL", 10).getString("id");
        String receipt = REPORTS + "/" + id + "/receipt";
        refused(post(given(), receipt, Map.of("on", today().minusDays(11).toString())), 422, "/on", "LE-061");
        ReportedYear.receive(id, 8);
        given().get(REPORTS + "/" + id)
                .then()
                .body("receivedOn", equalTo(today().minusDays(8).toString()))
                .body("disputableUntil", equalTo(today().plusDays(22).toString()));
        refused(post(given(), receipt, Map.of("on", today().toString())), 409, "", "LE-064");
    }

    @Test
    void anInvoiceIsNumberedWithoutGapsAndPaidInParts() throws IOException {
        JsonPath first = invoiceOfNewYear();
        JsonPath second = invoiceOfNewYear();
        assertThat(place(second)).isEqualTo(place(first) + 1);
        assertThat(second.getString("amount")).isEqualTo(ReportedYear.DUE);
        assertThat(second.getString("due")).isEqualTo(today().plusDays(30).toString());
        assertThat(second.getString("state")).isEqualTo("OPEN");
        assertThat(text(second.getString("pdf")))
                .contains("Invoice " + second.getString("number"))
                .contains("Please pay $4,938.26 by");
        String payments = INVOICES + "/" + second.getString("id") + "/payments";
        String today = today().toString();
        post(given(), payments, Map.of("amount", "1000.00", "on", today))
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTLY_PAID"))
                .body("outstanding", equalTo("3938.26"));
        refused(post(given(), payments, Map.of("amount", "3938.27", "on", today)), 422, "/amount", "LE-067");
        refused(post(given(), payments, Map.of("amount", "-1", "on", today)), 400, "/amount", "FA-017");
        post(given(), payments, Map.of("amount", "3938.26", "on", today))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("payments.amount", equalTo(List.of("1000.00", "3938.26")));
    }

    @Test
    void aYearThatWasInvoicedIsInvoicedOnlyForWhatALaterReportFindsBeyond() {
        ReportedYear year = ReportedYear.kept("FINAL");
        String first = year.report("FINAL", 3).getString("id");
        ReportedYear.invoice(first);
        year.fact("inquiriesCompletedWithin15BusinessDays", 2_600).keep();
        refused(post(given(), INVOICES, Map.of("report", first)), 422, "/report", "LE-065")
                .body("violations[0].message", containsString("superseded"));
        JsonPath beyond = ReportedYear.invoice(year.report("FINAL", 0).getString("id"));
        assertThat(beyond.getString("kind")).isEqualTo("REVISED_INVOICE");
        assertThat(beyond.getString("amount")).isEqualTo("2469.13");
    }

    @Test
    void whatOtherReadingsWouldGiveIsNotReported() {
        ReportedYear year = ReportedYear.kept("FINAL").read("I-4", "callsAnswered");
        year.keep();
        refused(post(given(), REPORTS, Map.of("assessment", year.id(), "kind", "FINAL")), 422, "/assessment", "LE-062")
                .body("violations[0].message", containsString("other readings"));
    }

    private static JsonPath invoiceOfNewYear() {
        return ReportedYear.invoice(
                ReportedYear.kept("FINAL").report("FINAL", 0).getString("id"));
    }

    private static int place(JsonPath invoice) {
        String number = invoice.getString("number");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void anInvoiceThatWasNotPaidInTimeIsOverdue() {
        String report = ReportedYear.kept("FINAL").report("FINAL", 40).getString("id");
        created(post(
                        given(),
                        INVOICES,
                        Map.of("report", report, "dated", today().minusDays(31).toString())))
                .getString("id");
        given().queryParam("size", 1)
                .get(INVOICES)
                .then()
                .body("items[0].about", equalTo(report))
                .body("items[0].state", equalTo("OVERDUE"));
        refused(post(given(), INVOICES, Map.of("report", report)), 409, "", "LE-066");
    }

    @Test
    void nothingIsInvoicedThatIsNotSettled() {
        String initial = ReportedYear.kept("INITIAL").report("INITIAL", 0).getString("id");
        refused(post(given(), INVOICES, Map.of("report", initial)), 422, "/report", "LE-065")
                .body("violations[0].message", containsString("preliminary"));
        ReportedYear incomplete = ReportedYear.kept("FINAL").without("inquiriesReceived");
        incomplete.keep();
        refused(
                        post(
                                given(),
                                INVOICES,
                                Map.of("report", incomplete.report("FINAL", 0).getString("id"))),
                        422,
                        "/report",
                        "LE-065")
                .body("violations[0].message", containsString("not complete"));
    }

    @Test
    void anIssuerReadsItsOwnAndIssuesNothing() {
        ReportedYear year = ReportedYear.kept("FINAL");
        JsonPath report = year.report("FINAL", 0);
        People.issuer(year.contractor).get(report.getString("pdf")).then().statusCode(200);
        People.issuer("somebody-else").get(report.getString("pdf")).then().statusCode(404);
        People.issuer(year.contractor).get(REPORTS).then().body("total", equalTo(1));
        post(People.issuer(year.contractor), REPORTS, Map.of()).then().statusCode(403);
    }

    private static Response issue(String assessment, String kind) {
        return post(given(), REPORTS, Map.of("assessment", assessment, "kind", kind));
    }

    public static io.restassured.response.ValidatableResponse refused(
            Response answer, int status, String pointer, String code) {
        return answer.then()
                .statusCode(status)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].code", equalTo(code));
    }

    public static String text(String address) throws IOException {
        Response answer = given().get(address);
        assertThat(answer.contentType()).isEqualTo(PrintedFile.PDF);
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
