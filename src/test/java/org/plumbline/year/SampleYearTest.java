package org.plumbline.year;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.cli.SampleYear;
import org.plumbline.web.AsAdmin;
import org.plumbline.web.Requests;

/** The whole year of an invented issuer over HTTP: from January's report to the paid invoice and the closed dispute. */
@QuarkusTest
class SampleYearTest {

    @Test
    void fromJanuarysReportToThePaidInvoiceAndTheClosedDispute() throws Exception {
        String contractor = Requests.newContractor();
        SampleYear year =
                new SampleYear(URI.create("http://localhost:" + RestAssured.port), AsAdmin.AUTHORIZATION, contractor);
        assertThat(year.isThere()).isFalse();
        List<String> told = new ArrayList<>();
        Map<String, String> made = year.make(told::add);
        assertThat(told).hasSizeGreaterThan(20);
        assertThat(year.isThere()).isTrue();

        JsonPath months = asked("/api/v1/submissions?size=500&contractor=" + contractor);
        assertThat(months.getList("items.findAll { it.period == '2017-05' }.version"))
                .containsExactly(2, 1);
        assertThat(asked("/api/v1/obligations/" + made.get("obligation")).getString("state"))
                .isEqualTo("ACCEPTED");

        JsonPath disputed = asked("/api/v1/assessments/" + made.get("final"));
        assertThat(outcome(disputed, "1.12")).isEqualTo("PENALTY");
        assertThat(outcome(disputed, "2.4")).as("the claim takes September out").isEqualTo("MET");
        // 1.10, 1.12 and 1.13 cost 4% of 5% of 1,234,567.00 each; 1.15 earns as much
        assertThat(disputed.getString("settlement.penalties")).isEqualTo("7407.39");
        assertThat(disputed.getString("settlement.due")).isEqualTo("4938.26");
        JsonPath revised = asked("/api/v1/assessments/" + made.get("revised"));
        assertThat(outcome(revised, "1.12")).isEqualTo("MET");
        assertThat(revised.getString("supersedes")).isEqualTo(made.get("final"));

        assertThat(made.get("outstanding")).isEqualTo("2469.13");
        JsonPath invoice = asked("/api/v1/invoices/" + made.get("invoice"));
        assertThat(invoice.getString("state")).isEqualTo("PAID");
        assertThat(invoice.getString("outstanding")).isEqualTo("0.00");
        assertThat(asked("/api/v1/disputes/" + made.get("dispute")).getString("state"))
                .isEqualTo("CLOSED");

        JsonPath agenda = asked("/api/v1/agenda?from=2017-01-01&contractor=" + contractor);
        assertThat(agenda.getList("items.kind", String.class))
                .contains(
                        "INITIAL_REPORT",
                        "FINAL_REPORT",
                        "DISPUTE",
                        "INVOICE",
                        "PAYMENT",
                        "DISPUTE_ANSWER",
                        "CORRECTIVE_STEP");
        assertThat(agenda.getString("items.find { it.kind == 'FINAL_REPORT' }.state"))
                .isEqualTo("DONE");

        assertThat(text("/api/v1/reports/" + made.get("report") + ".pdf"))
                .contains(contractor, "1.12", "$7,407.39", "$4,938.26");
        assertThat(text("/api/v1/invoices/" + made.get("invoice") + ".pdf")).contains(contractor, "$4,938.26");
    }

    private static String outcome(JsonPath assessment, String standard) {
        return assessment.getString("decisions.find { it.standard == '" + standard + "' }.outcome");
    }

    private static JsonPath asked(String address) {
        var answer = given().get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String text(String address) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(given().get(address).asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
