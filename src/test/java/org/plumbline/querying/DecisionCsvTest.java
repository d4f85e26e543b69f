package org.plumbline.querying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class DecisionCsvTest {
    private final String contractor = Requests.newContractor();

    @Test
    void streamsAllThatMatchWhateverThePageSize() throws IOException {
        for (String period : List.of("2017", "2017-01", "2017-02", "2017-03")) {
            Calls.keep(Requests.penalty(contractor).with("period", period));
        }
        List<CSVRecord> rows = rows(Map.of("size", 1));
        assertThat(rows).hasSize(4 * 59);
        assertThat(rows(Map.of("standard", "1.4", "year", "2017"))).hasSize(4);
        assertThat(rows(Map.of("outcome", "PENALTY")))
                .singleElement()
                .extracting(row -> row.get("amount"), row -> row.get("share"), row -> row.get("level"))
                .containsExactly("2469.13", "0.04", "BELOW");
    }

    @Test
    void givesTheSameDecisionsInTheSameOrderAsJson() throws IOException {
        Calls.keep(Requests.penalty(contractor));
        JsonPath items = Calls.ask(Calls.DECISIONS, Map.of("contractor", contractor, "sort", "-standard", "size", 500))
                .jsonPath();
        List<CSVRecord> rows = rows(Map.of("sort", "-standard"));
        for (String field :
                List.of("id", "assessment", "decidedAt", "standard", "title", "outcome", "kind", "rulebook")) {
            assertThat(rows).extracting(row -> row.get(field)).isEqualTo(items.getList("items." + field));
        }
    }

    @Test
    void saysUnderWhichReadingsARowWasDecided() throws IOException {
        Calls.keep(Requests.penalty(contractor));
        Calls.keep(Requests.whatIf(contractor));
        assertThat(rows(Map.of("standard", "1.4", "sort", "decidedAt")))
                .extracting(row -> row.get("requestedReadings"))
                .containsExactly("", "I-4=callsAnswered");
    }

    @Test
    void keepsCommasQuotesAndLineBreaksOfATextTogether() throws IOException {
        String circumstances = "Fire, at \"Main\" Street;\nöffentlich bekannt";
        Calls.keep(Requests.excused(contractor, circumstances));
        assertThat(rows(Map.of("standard", "3.3")))
                .singleElement()
                .extracting(row -> row.get("summary"))
                .asString()
                .contains(circumstances);
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsMadeText() throws IOException {
        String formula = "=HYPERLINK(A1)";
        Calls.keep(Requests.of(contractor)
                .with("contract", "qis-csections-2023")
                .with("period", "2023")
                .fact("hospitals", List.of(Map.of("name", formula, "cmqccMember", true))));
        assertThat(rows(Map.of("standard", "H3")))
                .singleElement()
                .extracting(row -> row.get("subjectKey"), row -> row.get("share"))
                .containsExactly("'" + formula, "0");
    }

    @Test
    void refusesInTheSameWordsAsJson() {
        Response answer = Refusals.problem(
                given().accept("text/csv").queryParam("colour", "red").get(Calls.DECISIONS));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aCallerThatAcceptsAnythingGetsJson() {
        assertThat(given().accept("*/*").get(Calls.DECISIONS).contentType()).startsWith("application/json");
    }

    private List<CSVRecord> rows(Map<String, ?> parameters) throws IOException {
        Response answer = given().accept("text/csv")
                .queryParam("contractor", contractor)
                .queryParams(parameters)
                .get(Calls.DECISIONS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.asString()))
                .getRecords();
    }
}
