package org.plumbline.disputing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.plumbline.reporting.ReportedYear.DISPUTES;
import static org.plumbline.reporting.ReportedYear.INVOICES;
import static org.plumbline.reporting.ReportedYear.created;
import static org.plumbline.reporting.ReportedYear.post;
import static org.plumbline.reporting.ReportedYear.step;
import static org.plumbline.reporting.ReportedYear.today;
import static org.plumbline.reporting.ReportsTest.refused;
import static org.plumbline.reporting.ReportsTest.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.document.EvaluationReports;
import org.plumbline.reporting.ReportedYear;

/** A report is disputed in time and with a basis, and the dispute is led to its end by letters. */
@QuarkusTest
class DisputesTest {
    private static final String BASIS = "The issues of June were counted twice: 2,000 of them are the same.";

    private ReportedYear year;

    @BeforeEach
    void keepAYear() {
        year = ReportedYear.kept("FINAL");
    }

    @Test
    void aRevisionThatFindsLessDueCreditsTheInvoice() throws IOException {
        String report = received(5);
        String invoice = ReportedYear.invoice(report).getString("id");
        JsonPath dispute = created(file(People.issuer(year.contractor), report));
        assertThat(dispute.getString("state")).isEqualTo("FILED");
        assertThat(dispute.getString("answerDue"))
                .isEqualTo(today().plusDays(30).toString());
        assertThat(text(dispute.getString("letters[0].pdf")))
                .contains("Acknowledgement of your dispute")
                .contains("1.12 Initial call resolution")
                .contains(BASIS)
                .contains("answer by " + EvaluationReports.day(today().plusDays(30)));
        String id = dispute.getString("id");
        step(id, Map.of("state", "UNDER_REVIEW", "reason", "June is counted again."));
        given().get(INVOICES + "/" + invoice).then().body("state", equalTo("OPEN"));
        String revised =
                year.fact("issuesResolvedWithin1BusinessDay", 18_004).keep().getString("id");
        JsonPath answered =
                step(id, Map.of("state", "REVISED", "reason", "June was counted twice.", "assessment", revised));
        assertThat(text(answered.getString("letters[1].pdf")))
                .contains("Answer to your dispute")
                .contains("June was counted twice.")
                .contains("takes back $2,469.13");
        given().get(INVOICES + "/" + invoice)
                .then()
                .body("outstanding", equalTo("2469.13"))
                .body("credits[0].amount", equalTo("2469.13"));
        String reportedAnew = year.report("FINAL", 0).getString("id");
        refused(post(given(), INVOICES, Map.of("report", reportedAnew)), 409, "", "LE-066")
                .body("detail", containsString("ask for what report"));
        ReportedYear.receive(reportedAnew, 0);
        given().queryParam("contractor", year.contractor)
                .queryParam("size", 500)
                .get("/api/v1/agenda")
                .then()
                .body("items.findAll { it.kind == 'INVOICE' }.state", equalTo(List.of("DONE", "DONE")));
        assertThat(step(id, Map.of("state", "CLOSED", "reason", "Answered.")).getList("steps.state"))
                .isEqualTo(List.of("UNDER_REVIEW", "REVISED", "CLOSED"));
        refused(
                post(given(), DISPUTES + "/" + id + "/steps", Map.of("state", "UPHELD", "reason", "Once more.")),
                409,
                "",
                "LE-071");
    }

    @Test
    void aRevisionThatFindsMoreDueIsInvoicedBeyondTheFirst() throws IOException {
        String report = received(5);
        ReportedYear.invoice(report);
        String id = created(file(given(), report)).getString("id");
        step(id, Map.of("state", "UNDER_REVIEW", "reason", "All figures are looked at."));
        refused(
                post(given(), DISPUTES + "/" + id + "/steps", Map.of("state", "REVISED", "reason", "Because.")),
                422,
                "/assessment",
                "LE-072");
        refused(
                post(
                        given(),
                        DISPUTES + "/" + id + "/steps",
                        Map.of("state", "REVISED", "reason", "Because.", "assessment", year.id())),
                422,
                "/assessment",
                "LE-072");
        String revised = year.fact("inquiriesCompletedWithin15BusinessDays", 2_600)
                .keep()
                .getString("id");
        step(id, Map.of("state", "REVISED", "reason", "Inquiries fell short as well.", "assessment", revised));
        given().queryParam("contractor", year.contractor)
                .get(INVOICES)
                .then()
                .body("items[0].kind", equalTo("REVISED_INVOICE"))
                .body("items[0].amount", equalTo("2469.13"))
                .body("items[1].amount", equalTo(ReportedYear.DUE))
                .body("items[1].outstanding", equalTo(ReportedYear.DUE));
    }

    @Test
    void aDisputeOutOfTimeIsRefusedWithTheDates() {
        String report = received(31);
        refused(file(People.issuer(year.contractor), report), 422, "/filed", "LE-068")
                .body(
                        "violations[0].message",
                        allOf(
                                containsString("received on " + EvaluationReports.day(today().minusDays(31))),
                                containsString("until " + EvaluationReports.day(today().minusDays(1)))));
        created(post(
                given(),
                DISPUTES,
                Map.of(
                        "report",
                        report,
                        "decisions",
                        List.of(year.decision("1.12")),
                        "basis",
                        BASIS,
                        "filed",
                        today().minusDays(1).toString())));
    }

    @Test
    void theAgendaTellsOfInvoicePaymentDisputeAndAnswer() {
        String report = received(5);
        assertThat(agenda("state")).isEqualTo(Map.of("DISPUTE", "DUE", "INVOICE", "DUE"));
        ReportedYear.invoice(report);
        created(file(given(), report));
        assertThat(agenda("state"))
                .containsEntry("DISPUTE_ANSWER", "DUE")
                .containsEntry("PAYMENT", "DUE")
                .containsEntry("INVOICE", "DONE")
                .containsEntry("DISPUTE", "DONE");
        assertThat(agenda("due"))
                .containsEntry("DISPUTE_ANSWER", today().plusDays(30).toString())
                .containsEntry("PAYMENT", today().plusDays(30).toString())
                .containsEntry("DISPUTE", today().plusDays(25).toString());
    }

    /** A field of what is due around the report, by kind. */
    private Map<String, String> agenda(String field) {
        List<Map<String, String>> items = given().queryParam("contractor", year.contractor)
                .queryParam("size", 500)
                .get("/api/v1/agenda")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(item -> List.of("DISPUTE", "INVOICE", "PAYMENT", "DISPUTE_ANSWER")
                        .contains(item.get("kind")))
                .collect(Collectors.toMap(item -> item.get("kind"), item -> item.get(field)));
    }

    @Test
    void whatIsDisputedAreDecisionsOfTheReportByWhomItIsAbout() throws IOException {
        String report = received(1);
        refused(
                post(
                        given(),
                        DISPUTES,
                        Map.of(
                                "report",
                                report,
                                "decisions",
                                List.of(UUID.randomUUID().toString()),
                                "basis",
                                BASIS)),
                422,
                "/decisions/0",
                "LE-069");
        refused(
                post(given(), DISPUTES, Map.of("report", report, "decisions", List.of(), "basis", " ")),
                400,
                "/decisions",
                "FA-017");
        file(People.issuer("somebody-else"), report).then().statusCode(404);
        String id = created(file(People.issuer(year.contractor), report)).getString("id");
        refused(file(given(), report), 409, "", "LE-070");
        People.issuer("somebody-else").get(DISPUTES + "/" + id).then().statusCode(404);
        step(id, Map.of("state", "UNDER_REVIEW", "reason", "Looked at."));
        JsonPath rejected = step(id, Map.of("state", "REJECTED", "reason", "It names no figure that is wrong."));
        assertThat(text(rejected.getString("letters[1].pdf")))
                .contains("Rejection of your dispute")
                .contains("It names no figure that is wrong.");
    }

    private String received(int daysAgo) {
        String report = year.report("FINAL", daysAgo).getString("id");
        ReportedYear.receive(report, daysAgo);
        return report;
    }

    private Response file(RequestSpecification who, String report) {
        return post(
                who, DISPUTES, Map.of("report", report, "decisions", List.of(year.decision("1.12")), "basis", BASIS));
    }
}
