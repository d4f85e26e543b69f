package org.plumbline.submitting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Figures as spreadsheets and editors save them: read as they were meant, or refused with the row and the mend. */
@QuarkusTest
class FiguresAsTextTest {
    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String NDJSON = "application/x-ndjson";
    private static final String HEADER = "contract,contractor,market,period,callsOffered,callsAbandoned\n";

    private final String contractor = Requests.newContractor();
    private final String row = "qdp-2017," + contractor + ",INDIVIDUAL,2017-03,1000,25\n";

    private static Response sent(byte[] csv) {
        return given().contentType("text/csv").body(csv).post(SUBMISSIONS);
    }

    private static Response sent(String csv) {
        return sent(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Response inThePage(byte[] csv) {
        return given().multiPart("file", "figures.csv", csv, "text/csv")
                .multiPart("action", "keep")
                .post("/submit/file");
    }

    @Test
    void aSpreadsheetsWaysOfSavingAreReadAlike() {
        for (byte[] file : List.of(
                utf8("\uFEFF" + HEADER + row),
                utf8(HEADER + row + ",,,,,\r\n,,,,,\r\n"),
                utf8(HEADER.strip() + ",,\n" + row.strip() + ",,\n"),
                utf8(HEADER + row.strip() + ",,\n"),
                utf8((HEADER + row).replace(',', ';').replace("\n", "\r\n")),
                utf8((HEADER + row).replace(',', '\t')),
                utf8("sep=,\n" + HEADER + row),
                utf8(HEADER + row.replace("1000", "\"1,000\"")),
                ("\uFEFF" + HEADER + row).replace(',', '\t').getBytes(StandardCharsets.UTF_16LE))) {
            Response answer = sent(file);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.jsonPath().getString("[0].assessment.decisions.find { it.standard == '1.4' }.row"))
                    .isEqualTo("s1.4-meets");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "callsAbandoned,callsOffered/25,1,000 | row 2 | FA-018 | write a number such as 1,000 as 1000",
                "participationFee/1,234,567.00 | row 2 | FA-018 | more cells",
                "callsOffered,callsAbandoned/1000 | row 2 | FA-018 | ends after 5 of 6 columns",
                "callsOffered,callsAbandoned,callsOffered/1000,25,9000 | row 1, column callsOffered | FA-010 | stands twice",
                "participationFee/1.23457E+11 | row 2, column participationFee | FA-002 | digits may be lost",
                "callsAbandoned/(12) | row 2, column callsAbandoned | FA-003 | negative",
                "callsoffered/1000 | row 1, column callsoffered | FA-001 | write it 'callsOffered'",
                "Kind,callsOffered/MONTHLY,1000 | row 1, column Kind | FA-007 | write it 'kind'"
            })
    void whatDoesNotStandInItsColumnIsToldAtItsRowOverHttpAndInThePage(
            String figures, String place, String code, String told) {
        String[] lines = figures.split("/");
        String period = lines[0].startsWith("participation") ? "2017" : "2017-03";
        byte[] file = utf8("contract,contractor,market,period," + lines[0] + "\nqdp-2017," + contractor + ",INDIVIDUAL,"
                + period + "," + lines[1] + "\n");
        Response answer = Refusals.keepsNothing(() -> sent(file));
        assertThat(answer.jsonPath().getList("violations", Map.class))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.get("pointer")).isEqualTo(place);
                    assertThat(violation.get("code")).isEqualTo(code);
                    assertThat(violation.get("message").toString()).contains(told);
                });
        Response page = inThePage(file);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(422);
        assertThat(page.asString()).contains(place + ":");
    }

    @Test
    void aHeaderInOtherLettersAPeriodTwiceAMonthOfASpreadsheetAndAnotherEncodingAreTold() {
        told(sent(HEADER.replace("contract,", "Contract,") + row), "row 1, column Contract", "FA-007");
        told(sent(HEADER + row + row.replace(",25", ",250")), "row 3", "FA-010");
        told(sent(HEADER + row.replace("2017-03", "Mar-17")), "row 2, column period", "CT-004");
        byte[] latin = (HEADER + row.replace("qdp-2017", "Ca\u00f1on")).getBytes(Charset.forName("windows-1252"));
        assertThat(told(sent(latin), "", "FA-009")).contains("CSV UTF-8");
        assertThat(inThePage(latin).asString()).contains("CSV UTF-8");
    }

    private static String told(Response answer, String place, String code) {
        Refusals.problem(answer);
        assertThat(answer.jsonPath().getList("violations.code", String.class))
                .as(answer.asString())
                .containsOnly(code);
        assertThat(answer.jsonPath().getString("violations[0].pointer")).startsWith(place);
        return answer.asString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1e3, \"callsAbandoned\": 25 | 201",
                "1000, \"callsAbandoned\": 25.0 | 201",
                "1000, \"callsAbandoned\": -0 | 201",
                "1000, \"callsAbandoned\": 1e-999999999 | FA-006",
                "1000, \"callsAbandoned\": 0x19 | FA-009",
                "1000, \"callsAbandoned\": NaN | FA-009",
                "1000, \"callsAbandoned\": 25, | FA-009",
                "1000, \"callsAbandoned\": \"\uFF12\uFF15\" | FA-002"
            })
    void aNumberOfJsonIsExactOrRefused(String figures, String told) {
        Response answer = given().contentType("application/json")
                .body(utf8(request("{\"callsOffered\": " + figures + "}")))
                .post(ASSESSMENTS);
        if (told.equals("201")) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        } else {
            assertThat(Refusals.problem(answer).jsonPath().getList("violations.code"))
                    .containsExactly(told);
        }
    }

    private String request(String facts) {
        return "{\"contract\":\"qdp-2017\",\"contractor\":\"" + contractor
                + "\",\"market\":\"INDIVIDUAL\",\"period\":\"2017-03\",\"facts\":" + facts + "}";
    }

    @Test
    void jsonIsReadInEveryEncodingOfUnicodeAndInNoOther() {
        String request = request("{\"callsOffered\":1000,\"callsAbandoned\":25}");
        for (byte[] body :
                List.of(utf8("\uFEFF" + request), ("\uFEFF" + request).getBytes(StandardCharsets.UTF_16LE))) {
            Response answer = given().contentType("application/json").body(body).post(ASSESSMENTS);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
        String note = request.replace("INDIVIDUAL", "Inundaci\u00f3n");
        Response latin = Refusals.problem(given().contentType("application/json")
                .body(note.getBytes(StandardCharsets.ISO_8859_1))
                .post(ASSESSMENTS));
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(latin.jsonPath().getString("violations[0].code")).isEqualTo("FA-009");
        assertThat(latin.jsonPath().getString("violations[0].message")).contains("UTF-8");
    }

    @Test
    void linesInBulkMayBeginWithAMarkAndEndAsWindowsDoes() {
        String line = request("{\"callsOffered\":1000,\"callsAbandoned\":25}");
        Response answer = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON)
                .body(utf8("\uFEFF" + line + "\r\n\r\n" + line + "\r\n"))
                .post(ASSESSMENTS + "/bulk");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().lines()).hasSize(2).allMatch(each -> each.contains("\"status\":201"));
    }
}
