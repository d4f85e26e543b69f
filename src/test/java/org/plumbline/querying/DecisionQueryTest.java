package org.plumbline.querying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class DecisionQueryTest {
    private static final int STANDARDS = 59;

    private static String contractor;
    private static JsonPath year;
    private static JsonPath march;

    /** A year with a penalty, March of it, and the year of the other market: once, since they are only looked at. */
    @BeforeEach
    void keepThreeAssessments() {
        if (contractor != null) {
            return;
        }
        contractor = Requests.newContractor();
        year = Calls.keep(Requests.penalty(contractor));
        march = Calls.keep(Requests.penalty(contractor).with("period", "2017-03"));
        Calls.keep(Requests.met(contractor).with("market", "SMALL_BUSINESS"));
    }

    @ParameterizedTest
    @CsvSource({
        "contract, qdp-2017, 177",
        "contract, qdp-2018, 0",
        "market, INDIVIDUAL, 118",
        "market, SMALL_BUSINESS, 59",
        "period, 2017, 118",
        "period, 2017-03, 59",
        "period, 2017-04, 0",
        "year, 2017, 177",
        "year, 2016, 0",
        "kind, FINAL, 118",
        "kind, MONTHLY, 59",
        "standard, 1.4, 3",
        "standard, 1.1, 3",
        "group, customer-service, 45",
        "group, pediatric-dental, 24",
        "outcome, PENALTY, 1",
        "outcome, BELOW, 1",
        "outcome, MET, 1",
        "row, s1.4-below, 2",
        "row, s1.4-meets, 1",
        "interpretation, I-4, 3",
        "interpretation, I-3, 3",
        "interpretation, I-15, 93",
        "interpretation, I-99, 0",
        "readings, CONTRACT, 177",
        "readings, REQUESTED, 0",
        "minAmount, 0, 2",
        "minAmount, 2469.13, 1",
        "minAmount, 2469.14, 0"
    })
    void filtersByEachParameter(String parameter, String value, int total) {
        JsonPath page = ask(Map.of(parameter, value));
        assertThat(page.getInt("total")).isEqualTo(total);
        assertThat(page.getList("items")).hasSize(total);
    }

    @Test
    void filtersBySubject() {
        assertThat(ask(Map.of("subject", "contractor:" + contractor)).getInt("total"))
                .isEqualTo(3 * STANDARDS);
        assertThat(ask(Map.of("subject", "product:DHMO")).getInt("total")).isZero();
    }

    @Test
    void countsFromATimeOnAndUpToATime() {
        String first = year.getString("decidedAt");
        String second = march.getString("decidedAt");
        assertThat(ask(Map.of("from", first)).getInt("total")).isEqualTo(3 * STANDARDS);
        assertThat(ask(Map.of("from", second)).getInt("total")).isEqualTo(2 * STANDARDS);
        assertThat(ask(Map.of("to", second)).getInt("total")).isEqualTo(STANDARDS);
        assertThat(ask(Map.of("from", first, "to", second)).getInt("total")).isEqualTo(STANDARDS);
        assertThat(ask(Map.of("from", second, "to", second)).getInt("total")).isZero();
    }

    @Test
    void whatIsUnderOtherReadingsCanBeAskedForAndLeftOut() {
        String asking = Requests.newContractor();
        Calls.keep(Requests.penalty(asking));
        Calls.keep(Requests.whatIf(asking));
        for (Map<String, Object> counted : List.<Map<String, Object>>of(Map.of(), Map.of("standard", "1.4"))) {
            int each = counted.isEmpty() ? STANDARDS : 1;
            Map<String, Object> ofBoth = with(counted, "contractor", asking);
            assertThat(total(ofBoth)).isEqualTo(2 * each);
            assertThat(total(with(ofBoth, "readings", "CONTRACT"))).isEqualTo(each);
            JsonPath requested = Calls.ask(Calls.DECISIONS, with(ofBoth, "readings", "REQUESTED"))
                    .jsonPath();
            assertThat(requested.getInt("total")).isEqualTo(each);
            assertThat(requested.getList("items.requestedReadings")).containsOnly(Map.of("I-4", "callsAnswered"));
        }
        assertThat(total(Map.of()))
                .as("those of all contractors, as they are tallied")
                .isEqualTo(total(Map.of("readings", "CONTRACT")) + total(Map.of("readings", "REQUESTED")));
    }

    private static int total(Map<String, ?> asked) {
        return Calls.ask(Calls.DECISIONS, asked).jsonPath().getInt("total");
    }

    @Test
    void filtersHoldTogether() {
        JsonPath page = ask(Map.of("year", 2017, "standard", "1.4", "market", "INDIVIDUAL", "row", "s1.4-below"));
        assertThat(page.getList("items.period")).containsExactly("2017-03", "2017");
    }

    @Test
    void anItemSaysWhatItIsAboutAndLeavesItsReasonsAside() {
        Map<String, Object> item = ask(Map.of("outcome", "PENALTY")).getMap("items[0]");
        Map<String, Object> decided = new HashMap<>(Calls.decision(year, "1.4"));
        decided.remove("explanation");
        assertThat(item).containsAllEntriesOf(decided);
        for (String field : List.of("contract", "contractor", "market", "period", "kind", "rulebook", "decidedAt")) {
            assertThat(item.get(field)).as(field).isEqualTo(year.get(field));
        }
        assertThat(item).containsEntry("assessment", year.get("id")).doesNotContainKey("explanation");
    }

    @Test
    void oneDecisionIsTheItemWithItsExplanation() {
        Map<String, Object> item = ask(Map.of("outcome", "PENALTY")).getMap("items[0]");
        Response answer = Calls.ask(Calls.DECISIONS + "/" + item.get("id"), Map.of());
        assertThat(answer.jsonPath().getMap("")).containsAllEntriesOf(Map.copyOf(item));
        assertThat(answer.jsonPath().getMap("explanation"))
                .isEqualTo(Calls.decision(year, "1.4").get("explanation"));
    }

    @Test
    void sortsStandardsInContractOrderNewestFirst() {
        List<String> inOrder = year.getList("decisions.standard");
        assertThat(ask(Map.of("period", "2017", "market", "INDIVIDUAL")).getList("items.standard"))
                .isEqualTo(inOrder)
                .containsSubsequence("1.2", "1.10");
        assertThat(ask(Map.of()).getList("items.period").subList(0, 2 * STANDARDS))
                .containsExactlyElementsOf(IntStream.range(0, 2 * STANDARDS)
                        .mapToObj(index -> index < STANDARDS ? "2017" : "2017-03")
                        .toList());
    }

    @Test
    void sortsByWhatIsAskedFor() {
        Map<String, String> one = Map.of("period", "2017", "market", "INDIVIDUAL");
        assertThat(ask(with(one, "sort", "-standard")).getList("items.standard", String.class))
                .startsWith("5.9.1", "5.8.5", "5.8.4")
                .endsWith("1.2", "1.1");
        assertThat(ask(with(one, "sort", "outcome,-standard")).getList("items.outcome", String.class))
                .isSorted();
        assertThat(ask(Map.of("sort", "standard,period", "standard", "1.4")).getList("items.period"))
                .containsExactly("2017", "2017", "2017-03");
        assertThat(ask(Map.of("sort", "amount", "minAmount", "0")).getList("items.amount"))
                .containsExactly("0.00", "2469.13");
    }

    @Test
    void givesEachDecisionOnOnePage() {
        List<List<String>> pages = IntStream.range(0, 7)
                .mapToObj(page -> ask(Map.of("page", page, "size", 30)))
                .map(page -> page.<String>getList("items.id"))
                .toList();
        assertThat(pages).map(List::size).containsExactly(30, 30, 30, 30, 30, 27, 0);
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void givesFiftyAPageUnlessAskedOtherwise() {
        JsonPath page = Calls.ask(Calls.DECISIONS, Map.of()).jsonPath();
        assertThat(page.getInt("page")).isZero();
        assertThat(page.getInt("size")).isEqualTo(50);
        assertThat(ask(Map.of("size", 500)).getList("items")).hasSize(3 * STANDARDS);
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0, LE-004",
        "size, 501, LE-004",
        "page, -1, LE-004",
        "year, twenty, LE-004",
        "year, 0000, LE-004",
        "period, 2017-3, LE-004",
        "period, Mar-17, LE-004",
        "period, 2017-13, LE-004",
        "kind, ANNUAL, LE-004",
        "outcome, FINE, LE-004",
        "readings, MINE, LE-004",
        "subject, DHMO, LE-004",
        "minAmount, -1, LE-004",
        "minAmount, 1e9, LE-004",
        "from, 2017-01-01, LE-004",
        "from, -999999-01-01T00:00:00Z, LE-004",
        "to, yesterday, LE-004",
        "current, yes, LE-004",
        "sort, colour, LE-004",
        "sort, ',', LE-004",
        "contractor, a\0b, LE-004",
        "period, '\0', LE-004",
        "decided, 2017, LE-005"
    })
    void refusesAParameterItCannotUse(String parameter, String value, String code) {
        Response answer = Refusals.problem(Calls.ask(Calls.DECISIONS, Map.of(parameter, value)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("?" + parameter);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly(code);
    }

    @Test
    void aTimeThatIsOverBeforeItBeginsFindsNothingAndIsRefused() {
        Response answer = Refusals.problem(
                Calls.ask(Calls.DECISIONS, Map.of("from", "2018-01-02T00:00:00Z", "to", "2018-01-01T00:00:00Z")));
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("?to");
    }

    private static JsonPath ask(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(Map.of("contractor", contractor, "size", 500));
        all.putAll(parameters);
        return Calls.ask(Calls.DECISIONS, all).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> with(Map<String, ?> parameters, String name, String value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }
}
