package org.plumbline.querying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Who goes from page to page sees each decision once, whatever is kept meanwhile. */
@QuarkusTest
class PagingTest {
    private final String contractor = Requests.newContractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-decidedAt,standard",
                "standard",
                "-contractor",
                "period",
                "outcome",
                "-amount",
                "amount",
                "-standard,amount"
            })
    void goingOnAfterEachPageGivesWhatOnePageWouldGive(String sort) {
        keepAYearAndAMonth();
        Map<String, Object> asked = new HashMap<>(Map.of("contractor", contractor, "sort", sort));
        List<String> whole = page(asked, 500).getList("items.id");
        assertThat(walk(asked, 11, () -> {})).hasSize(118).isEqualTo(whole);
    }

    @Test
    void whatFollowsOnePageIsNotAskedForWithAnotherQuestion() {
        String contractor = Requests.newContractor();
        Calls.keep(Requests.penalty(contractor));
        Map<String, Object> asked = new HashMap<>(Map.of("contractor", contractor, "size", 2));
        String next = Calls.ask(Calls.DECISIONS, asked).jsonPath().getString("next");
        asked.put("after", next);
        asked.put("outcome", "PENALTY");
        Response other = Refusals.problem(Calls.ask(Calls.DECISIONS, asked));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.jsonPath().getList("violations.pointer")).containsExactly("?after");
        asked.remove("outcome");
        asked.put("size", 3);
        assertThat(Calls.ask(Calls.DECISIONS, asked).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsKeptMeanwhileNeitherRepeatsNorHidesADecision() {
        keepAYearAndAMonth();
        Map<String, Object> asked = Map.of("contractor", contractor);
        List<String> whole = page(asked, 500).getList("items.id");
        List<String> walked = walk(asked, 20, () -> {
            Calls.keep(Requests.met(contractor));
            Calls.keep(Requests.met(contractor).with("period", "2017-05"));
        });
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void eachPageSaysItsNumberAndTheTotalOfTheFirst() {
        keepAYearAndAMonth();
        JsonPath first = page(Map.of("contractor", contractor), 100);
        Calls.keep(Requests.penalty(contractor).with("period", "2017-06"));
        JsonPath second = page(Map.of("contractor", contractor, "after", first.getString("next")), 100);
        assertThat(second.getInt("page")).isEqualTo(1);
        assertThat(second.getLong("total")).isEqualTo(118);
        assertThat(second.getList("items")).hasSize(18);
        assertThat(second.getString("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MDAwMDAwMDA", "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIDEgMSAx"})
    void refusesToGoOnAfterWhatIsNoEndOfAPage(String word) {
        Response answer = Refusals.problem(Calls.ask(Calls.DECISIONS, Map.of("after", word)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("?after");
    }

    private void keepAYearAndAMonth() {
        Calls.keep(Requests.penalty(contractor));
        Calls.keep(Requests.penalty(contractor).with("period", "2017-03"));
    }

    private static List<String> walk(Map<String, Object> asked, int size, Runnable meanwhile) {
        List<String> seen = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(asked);
        while (true) {
            JsonPath page = page(next, size);
            seen.addAll(page.getList("items.id"));
            if (page.getString("next") == null) {
                return seen;
            }
            next.put("after", page.getString("next"));
            meanwhile.run();
        }
    }

    private static JsonPath page(Map<String, Object> asked, int size) {
        Map<String, Object> all = new HashMap<>(asked);
        all.put("size", size);
        return Calls.ask(Calls.DECISIONS, all).then().statusCode(200).extract().jsonPath();
    }
}
