package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class AssessmentPageTest {
    private static String contractor;

    @ParameterizedTest
    @CsvSource({
        "contract, qdp-2017, 4",
        "contract, qdp-2016, 0",
        "market, INDIVIDUAL, 3",
        "market, SMALL_BUSINESS, 1",
        "period, 2017, 3",
        "period, 2017-03, 1",
        "period, 2017-04, 0",
        "year, 2017, 4",
        "year, 2018, 0",
        "kind, FINAL, 2",
        "kind, INITIAL, 1",
        "kind, MONTHLY, 1"
    })
    void filtersByEachParameter(String parameter, String value, int total) {
        JsonPath page = page(Map.of("contractor", fourAssessments(), parameter, value));
        assertThat(page.getInt("total")).isEqualTo(total);
        assertThat(page.getList("items")).hasSize(total);
    }

    @Test
    void listsAssessmentsNewestFirstWithoutTheirExplanations() {
        Response page = Calls.ask(Calls.ASSESSMENTS, Map.of("contractor", fourAssessments()));
        List<String> times = page.jsonPath().getList("items.decidedAt");
        assertThat(times).hasSize(4).isSortedAccordingTo((a, b) -> b.compareTo(a));
        JsonPath listed = page.jsonPath();
        JsonPath whole = Calls.ask(Calls.ASSESSMENTS + "/" + listed.getString("items[0].id"), Map.of())
                .jsonPath();
        for (String field : List.of("period", "kind", "rulebook", "decidedAt", "obligations", "decisions.outcome")) {
            assertThat(listed.<Object>get("items[0]." + field)).as(field).isEqualTo(whole.get(field));
        }
        assertThat(listed.getList("items[0].decisions.explanation")).containsOnlyNulls();
    }

    @Test
    void givesEachAssessmentOnOnePage() {
        String mine = fourAssessments();
        List<List<String>> pages = Stream.of(0, 1, 2)
                .map(page -> page(Map.of("contractor", mine, "page", page, "size", 3)))
                .peek(page -> assertThat(page.getInt("total")).isEqualTo(4))
                .map(page -> page.<String>getList("items.id"))
                .toList();
        assertThat(pages).map(List::size).containsExactly(3, 1, 0);
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "size, 0, LE-004",
        "size, 501, LE-004",
        "size, many, LE-004",
        "page, -1, LE-004",
        "page, 1000001, LE-004",
        "year, 17, LE-004",
        "kind, final, LE-004",
        "colour, red, LE-005"
    })
    void refusesAParameterItCannotUse(String parameter, String value, String code) {
        Response answer = Refusals.problem(Calls.ask(Calls.ASSESSMENTS, Map.of(parameter, value)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("?" + parameter);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly(code);
    }

    /** Kept once, since they are only looked at. */
    private static String fourAssessments() {
        if (contractor != null) {
            return contractor;
        }
        contractor = Requests.newContractor();
        Calls.keep(Requests.of(contractor));
        Calls.keep(Requests.of(contractor).with("kind", "INITIAL"));
        Calls.keep(Requests.of(contractor).with("market", "SMALL_BUSINESS"));
        Calls.keep(Requests.of(contractor).with("period", "2017-03"));
        return contractor;
    }

    private static JsonPath page(Map<String, ?> parameters) {
        return Calls.ask(Calls.ASSESSMENTS, parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
