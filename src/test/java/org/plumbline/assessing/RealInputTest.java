package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Real figures through the whole service, against the same worked out here in whole numbers alone. */
@QuarkusTest
class RealInputTest {
    private static final String FILE = "/real/ca_fqhc_sealants_age6_9_elevated_risk_uds.csv";

    /** A row of the file; a blank figure is null. */
    private record Row(String contractor, Long sealants, Long children) {
        boolean isRefused() {
            return sealants != null && children != null && sealants > children;
        }

        /** What 3.3 must say: at least three quarters, compared crosswise, so that nothing is divided or rounded. */
        String outcome() {
            if (sealants == null || children == null) {
                return "UNDECIDED";
            }
            if (children == 0) {
                return "NOT_APPLICABLE";
            }
            return 4 * sealants >= 3 * children ? "MET" : "BELOW";
        }

        String request() {
            Requests request = Requests.of(contractor);
            if (sealants != null) {
                request.fact("children6To9WithSealant", sealants);
            }
            if (children != null) {
                request.fact("children6To9AtElevatedRisk", children);
            }
            return request.json();
        }

        /** The rate to ten decimals cut off, by long division. */
        String rate() {
            StringBuilder digits = new StringBuilder(sealants / children + ".");
            long rest = sealants % children;
            for (int i = 0; i < 10; i++) {
                rest *= 10;
                digits.append(rest / children);
                rest %= children;
            }
            return digits.toString();
        }
    }

    @Test
    void decidesEveryRowOfTheFileAsTheArithmeticSays() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSize(691);
        assertThat(rows).map(Row::contractor).doesNotHaveDuplicates();
        String started = Instant.now().toString();
        submitAll(rows);

        Map<String, Map<String, Object>> answered = askPageByPage(started);
        Map<String, String> expected =
                rows.stream().filter(row -> !row.isRefused()).collect(Collectors.toMap(Row::contractor, Row::outcome));
        Map<String, String> outcomes = new HashMap<>();
        answered.forEach((contractor, item) -> outcomes.put(contractor, (String) item.get("outcome")));
        assertThat(outcomes).isEqualTo(expected);
        // As counted apart from this program too: nobody is left out or above the whole in this file.
        assertThat(counts(expected)).isEqualTo(Map.of("BELOW", 578L, "MET", 113L));

        counts(expected).forEach((outcome, count) -> {
            assertThat(total(started, outcome)).isEqualTo(count.intValue());
            Row row = rows.stream()
                    .filter(each -> each.outcome().equals(outcome))
                    .findFirst()
                    .orElseThrow();
            assertExplains(row, (String) answered.get(row.contractor()).get("id"));
        });
        Row exact = rows.stream()
                .filter(row -> 4 * row.sealants() == 3 * row.children())
                .findFirst()
                .orElseThrow();
        assertExplains(exact, (String) answered.get(exact.contractor()).get("id"));
    }

    private static void submitAll(List<Row> rows) throws IOException {
        List<JsonNode> answers = Calls.submitAll(rows.stream().map(Row::request).toList());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode answer = answers.get(i);
            if (rows.get(i).isRefused()) {
                assertThat(answer.path("status").intValue()).isEqualTo(422);
                assertThat(answer.findValuesAsText("code")).containsExactly("FA-005");
            } else {
                assertThat(answer.path("status").intValue())
                        .as(answer.toString())
                        .isEqualTo(201);
            }
        }
    }

    private static Map<String, Map<String, Object>> askPageByPage(String started) {
        Map<String, Map<String, Object>> answered = new HashMap<>();
        List<Object> ids = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonPath answer = ask(Map.of("from", started, "page", page, "size", 100));
            List<Map<String, Object>> items = answer.getList("items");
            assertThat(items).hasSize(Math.min(100, answer.getInt("total") - ids.size()));
            if (items.isEmpty()) {
                assertThat(ids).doesNotHaveDuplicates().hasSize(answer.getInt("total"));
                return answered;
            }
            for (Map<String, Object> item : items) {
                ids.add(item.get("id"));
                assertThat(answered.put((String) item.get("contractor"), item)).isNull();
            }
        }
    }

    private static int total(String started, String outcome) {
        return ask(Map.of("from", started, "outcome", outcome, "size", 1)).getInt("total");
    }

    private static JsonPath ask(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(Map.of(
                "contract",
                "qdp-2017",
                "standard",
                "3.3",
                "period",
                "2017",
                "market",
                "INDIVIDUAL",
                "sort",
                "contractor"));
        return Calls.ask(Calls.DECISIONS, all).then().statusCode(200).extract().jsonPath();
    }

    private static void assertExplains(Row row, String decision) {
        JsonPath why = Calls.explanation(decision, "application/json").jsonPath();
        assertThat(why.getList("given.value"))
                .containsExactly(String.valueOf(row.sealants()), String.valueOf(row.children()));
        String rate = why.getString("computed.find { it.name == 'sealantRate' }.value");
        String padded = rate.contains(".") ? rate : rate + ".";
        assertThat(padded + "0".repeat(Math.max(0, 12 - padded.length()))).startsWith(row.rate());
        String held = row.outcome().equals("MET") ? "s3.3-meets" : "s3.3-below";
        assertThat(why.getList("table.rows.findAll { it.selected }.id")).containsExactly(held);
        assertThat(why.getList("money")).isEmpty();
        assertThat(Calls.explanation(decision, "text/plain").asString().replaceAll("\\s+", " "))
                .contains(String.format("%,d", row.sealants()), String.format("%,d", row.children()), "row " + held);
    }

    private static Map<String, Long> counts(Map<String, String> outcomes) {
        return outcomes.values().stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    private static List<Row> rows() throws IOException {
        try (Reader file =
                new InputStreamReader(RealInputTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                    .map(record -> new Row(
                            record.get("hc_id") + "-" + record.get("year"),
                            figure(record, "num_sealant"),
                            figure(record, "den_high_risk_6_9")))
                    .toList();
        }
    }

    private static Long figure(CSVRecord record, String column) {
        String text = record.get(column).strip();
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
