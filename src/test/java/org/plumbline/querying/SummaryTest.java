package org.plumbline.querying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Decisions counted and summed, and found by words. */
@QuarkusTest
class SummaryTest {
    private static final String SUMMARY = Calls.DECISIONS + "/summary";

    private final String contractor = Requests.newContractor();

    @BeforeEach
    void keepThreeAssessmentsOfWhichOneIsSuperseded() {
        Calls.keep(Requests.met(contractor));
        Calls.keep(Requests.penalty(contractor));
        Calls.keep(Requests.penalty(contractor).with("period", "2017-03"));
    }

    @Test
    void countsByContractorWithoutNamingOne() {
        JsonPath summary = summary(Map.of("by", "contractor", "outcome", "PENALTY", "standard", "1.4"));
        assertThat(summary.<Map<String, Object>>getList("groups"))
                .filteredOn(group -> contractor.equals(group.get("contractor")))
                .singleElement()
                .satisfies(group -> assertThat(group).containsEntry("penalties", "2469.13"));
    }

    @Test
    void tellsStandardsOfTwoContractsWithOneNumberApart() {
        Calls.keep(Requests.oralEvaluation(contractor, "2024", 450));
        JsonPath summary = summary(Map.of("contractor", contractor, "by", "contract,standard", "standard", "1.1"));
        assertThat(summary.getList("groups.contract", String.class)).containsExactly("qdp-2017", "qdp-2024");
    }

    @Test
    void countsAndSumsByOutcome() {
        JsonPath summary = summary(Map.of("contractor", contractor, "by", "outcome", "standard", "1.4"));
        assertThat(summary.getList("by")).containsExactly("outcome");
        assertThat(summary.<Map<String, Object>>getList("groups"))
                .containsExactly(
                        Map.of(
                                "outcome",
                                "BELOW",
                                "count",
                                1,
                                "amount",
                                "0.00",
                                "penalties",
                                "0.00",
                                "credits",
                                "0.00",
                                "bonuses",
                                "0.00"),
                        Map.of(
                                "outcome",
                                "PENALTY",
                                "count",
                                1,
                                "amount",
                                "2469.13",
                                "penalties",
                                "2469.13",
                                "credits",
                                "0.00",
                                "bonuses",
                                "0.00"));
    }

    @Test
    void dollarsOfPreliminaryYearsStandBesideNoFinalOnesUnlessTheyAreAskedFor() {
        Calls.keep(Requests.penalty(contractor).with("kind", "INITIAL"));
        Map<String, Object> asked = Map.of("contractor", contractor, "by", "outcome", "standard", "1.4");
        JsonPath summary = summary(asked);
        assertThat(summary.getString("amountsOf")).isEqualTo("FINAL");
        assertThat(summary.getList("groups.findAll { it.outcome == 'PENALTY' }.count"))
                .containsExactly(2);
        assertThat(summary.getList("groups.findAll { it.outcome == 'PENALTY' }.penalties"))
                .containsExactly("2469.13");
        Map<String, Object> named = new HashMap<>(asked);
        named.put("kind", "INITIAL");
        assertThat(summary(named).getString("amountsOf")).isEqualTo("INITIAL");
        assertThat(summary(named).getList("groups.penalties")).containsExactly("2469.13");
    }

    @Test
    void dollarsOfWhatIfsAreNotAddedToThoseOfTheContract() {
        Calls.keep(Requests.whatIf(contractor));
        JsonPath summary = summary(Map.of("contractor", contractor, "by", "outcome", "standard", "1.4"));
        assertThat(summary.getList("groups.findAll { it.outcome == 'PENALTY' }.penalties"))
                .containsExactly("2469.13");
    }

    @Test
    void countsWhatOneRulebookDecided() {
        String rulebook = Calls.ask("/api/v1/rulebook", Map.of()).jsonPath().getString("fingerprint");
        Map<String, Object> asked =
                Map.of("contractor", contractor, "by", "outcome", "standard", "1.4", "rulebook", rulebook);
        assertThat(summary(asked).getList("groups")).hasSize(2);
        Map<String, Object> other = new HashMap<>(asked);
        other.put("rulebook", "sha256:" + "0".repeat(64));
        assertThat(summary(other).getList("groups")).isEmpty();
    }

    @Test
    void countsWhatWasSupersededWhenAsked() {
        Map<String, Object> asked =
                Map.of("contractor", contractor, "by", "outcome", "standard", "1.4", "current", false);
        assertThat(summary(asked).getList("groups.outcome")).containsExactly("BELOW", "MET", "PENALTY");
    }

    @Test
    void groupsByAllAtOnceInContractOrder() {
        JsonPath summary = summary(Map.of("contractor", contractor, "by", "standard,outcome,contractor,period,row"));
        assertThat(summary.getList("groups")).hasSize(118);
        assertThat(summary.getList("groups.standard")).containsSubsequence("1.2", "1.10", "2.1");
        assertThat(summary.getList("groups.count", Integer.class)).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource({"by, ''", "by, colour", "by, 'outcome,outcome'", "page, 1"})
    void refusesWhatItCannotGroupBy(String parameter, String value) {
        Map<String, Object> asked = new HashMap<>(Map.of("by", "outcome"));
        asked.put(parameter, value);
        Response answer = Refusals.problem(Calls.ask(SUMMARY, asked));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("?" + parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "abandonment, 2",
        "'telephone ABAND', 2",
        "'{mine} abandonment', 2",
        "{mine}, 118",
        "zebra, 0",
        "'abandonment zebra', 0",
        "--, 0"
    })
    void findsWordsInTheContractorAndInTheReason(String words, int total) {
        Map<String, Object> asked = Map.of("contractor", contractor, "q", words.replace("{mine}", contractor));
        assertThat(total(asked)).isEqualTo(total);
    }

    @Test
    void findsAContractorByTheBeginningOfItsName() {
        String name = contractor.substring(0, 20);
        assertThat(total(Map.of("q", name, "standard", "1.4"))).isEqualTo(2);
    }

    @Test
    void refusesMoreThanTenWords() {
        Response answer = Refusals.problem(Calls.ask(Calls.DECISIONS, Map.of("q", "a b c d e f g h i j k")));
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-004");
    }

    private static JsonPath summary(Map<String, Object> asked) {
        return Calls.ask(SUMMARY, asked).then().statusCode(200).extract().jsonPath();
    }

    private static int total(Map<String, Object> asked) {
        List<?> nothing = List.of();
        JsonPath page = Calls.ask(Calls.DECISIONS, asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getInt("total") == 0).isEqualTo(page.getList("items").equals(nothing));
        return page.getInt("total");
    }
}
