package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.access.People;

/** A list asks the database as often for many as for one: no query stands in a loop. */
@QuarkusTest
class StatementsTest {
    private static final int TRIES = 4;
    private static String contractor;

    @Inject
    SessionFactory sessions;

    /** Months below expectation with their obligations, claims and agreements. */
    @BeforeEach
    void fillLists() {
        if (contractor != null) {
            return;
        }
        contractor = Requests.newContractor();
        for (int month = 4; month < 9; month++) {
            String period = "2017-0" + month;
            Calls.keep(Requests.of(contractor)
                    .with("period", period)
                    .fact("reconciliationFilesDue", 100)
                    .fact("reconciliationFilesOnTime", 80));
            Map<String, Object> about =
                    Map.of("contract", "qdp-2017", "contractor", contractor, "market", "INDIVIDUAL");
            post(
                    "claims",
                    about,
                    Map.of(
                            "standard", "2.3",
                            "ground", "FORCE_MAJEURE",
                            "months", List.of(period),
                            "claimedIn", "2017-0" + (month + 1),
                            "circumstances", "Flood"));
            post(
                    "agreements",
                    about,
                    Map.of(
                            "standard",
                            "2.4",
                            "effect",
                            "SUSPENDED",
                            "from",
                            period,
                            "to",
                            period,
                            "agreement",
                            "A letter"));
        }
    }

    private static void post(String path, Map<String, Object> about, Map<String, Object> rest) {
        Map<String, Object> body = new HashMap<>(about);
        body.putAll(rest);
        People.as("staff")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "agreements", "obligations", "assessments", "decisions", "submissions"})
    void aListOfManyTakesAsManyStatementsAsAListOfOne(String list) {
        long one = statements(list, 1);
        assertThat(one).isPositive();
        assertThat(statements(list, 50)).isEqualTo(one);
    }

    /** The fewest of some tries: what looks after the ledger in the background asks, too. */
    private long statements(String list, int size) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, TRIES)
                    .map(each -> asked(statistics, list, size))
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static long asked(Statistics statistics, String list, int size) {
        statistics.clear();
        int found = Calls.ask("/api/v1/" + list, Map.of("contractor", contractor, "size", size))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
        assertThat(found > 1).isEqualTo(size > 1);
        return statistics.getPrepareStatementCount();
    }
}
