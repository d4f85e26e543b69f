package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Invented;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** A contract of files alone, over HTTP: no line of Java knows its facts, its subjects or its money. */
@QuarkusTest
@TestProfile(InventedContractTest.ParcelDepots.class)
class InventedContractTest {

    /** A service whose rulebook is the invented one and no other. */
    public static class ParcelDepots implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.root", Invented.ROOT);
        }
    }

    @Test
    void isDecidedSettledKeptAndExplainedForEachOfItsSubjects() {
        String contractor = Requests.newContractor();
        JsonPath year = Calls.keep(year(contractor)
                .fact("serviceFee", "10000.00")
                .fact("depots", List.of(depot("North Quay", 30, 1000, 11), depot("Hill", 10, 1000, 10)))
                .fact(
                        "answers",
                        List.of(
                                Map.of("question", "7.1", "selected", List.of("radio")),
                                Map.of("question", "7.1", "part", "plans", "text", "More radios."))));

        assertThat(year.getList("decisions.standard")).containsExactly("D1", "D1", "T1", "7.1");
        assertThat(year.getList("decisions.subject"))
                .containsExactly(
                        Map.of("kind", "depot", "key", "Hill"),
                        Map.of("kind", "depot", "key", "North Quay"),
                        Map.of("kind", "contractor", "key", contractor),
                        Map.of("kind", "contractor", "key", contractor));
        assertThat(year.getList("decisions.outcome")).containsExactly("MET", "PENALTY", "MET", "MET");
        assertThat(year.getString("decisions[1].amount")).isEqualTo("375.00");
        assertThat(year.getString("settlement.due")).isEqualTo("375.00");
        assertThat(year.getBoolean("settlement.complete")).isTrue();

        JsonPath found = ask(Map.of("contractor", contractor, "subject", "depot:North Quay"));
        assertThat(found.getList("items.id")).containsExactly(year.getString("decisions[1].id"));
        assertThat(Calls.explanation(year.getString("decisions[1].id"), "text/plain")
                        .asString()
                        .replaceAll("\\s+", " "))
                .contains(
                        "Parcels lost (D1) of North Quay: part of the parcels lost 1.1%"
                                + " (parcels handled 1,000, parcels lost 11);"
                                + " more than 1% of the parcels were lost; a penalty of",
                        "row depot-D1-below", "Parcel agreement, 4: Lost parcels", "North Quay has 30 of 40 lorries");
        assertThat(Calls.explanation(year.getString("decisions[2].id"), "application/json")
                        .jsonPath()
                        .getList("given.origin"))
                .containsExactly("decisions of standard D1");
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"depotz": []}                                                        | FA-001 | /facts/depotz
                    {"parcels": 3}                                                        | FA-001 | /facts/parcels
                    {"depotsBelow": 3}                                                    | FA-001 | /facts/depotsBelow
                    {"depots": [{"depot": "Hill", "height": 3}]}                          | FA-001 | /facts/depots/0/height
                    {"depots": "Hill"}                                                    | FA-002 | /facts/depots
                    {"depots": ["Hill"]}                                                  | FA-011 | /facts/depots/0
                    {"depots": [{"depot": 3}]}                                            | FA-002 | /facts/depots/0/depot
                    {"depots": [{"depot": "Hill", "size": "big"}]}                        | FA-002 | /facts/depots/0/size
                    {"depots": [{"depot": "Hill", "size": -1}]}                           | FA-003 | /facts/depots/0/size
                    {"depots": [{"depot": "Hill", "size": 1.5}]}                          | FA-004 | /facts/depots/0/size
                    {"depots": [{"depot": "Hill", "parcels": 3, "parcelsLost": 4}]}       | FA-005 | /facts/depots/0/parcelsLost
                    {"depots": [{"size": 3}]}                                             | FA-008 | /facts/depots/0/depot
                    {"depots": [{"depot": null, "size": 3}]}                              | FA-008 | /facts/depots/0/depot
                    {"depots": [{"depot": "Hill"}, {"depot": "Hill"}]}                    | FA-010 | /facts/depots/1/depot
                    {"depots": [{"depot": "Hill", "size": 0}]}                            | FA-015 | /facts/depots/0/size
                    {"depots": [{"depot": "Hill", "size": 501}]}                          | FA-015 | /facts/depots/0/size
                    {"answers": [{"question": "9.9"}]}                                    | FA-014 | /facts/answers/0/question
                    """)
    void refusesWhatItDoesNotDeclareAtItsPlace(String facts, String code, String pointer) {
        int before = kept();
        Response answer = Refusals.problem(Calls.submit(year(Requests.newContractor())
                .with("facts", new JsonPath(facts).getMap("$"))
                .json()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly(code);
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly(pointer);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownMarketAYearOutsideItsTermAndAContractThatIsNotThere() {
        Response answer = Refusals.problem(Calls.submit(year(Requests.newContractor())
                .with("market", "EAST")
                .with("period", "2033")
                .json()));
        assertThat(answer.jsonPath().getList("violations.code")).containsExactlyInAnyOrder("CT-002", "CT-003");
        answer = Refusals.problem(Calls.submit(Requests.ofNewContractor().json()));
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("CT-001");
        assertThat(answer.jsonPath().getString("violations[0].message")).contains(Invented.CONTRACT);
    }

    @Test
    void isDescribedToWhoeverAsksForItsFacts() {
        String schema = Calls.ask("/api/v1/contracts/" + Invented.CONTRACT + "/schema", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(schema).contains("depots", "parcelsLost", "Depots").doesNotContain("callsOffered");
    }

    private static Requests year(String contractor) {
        return Requests.of(contractor)
                .with("contract", Invented.CONTRACT)
                .with("market", "NORTH")
                .with("period", "2031");
    }

    private static Map<String, Object> depot(String name, int size, int parcels, int lost) {
        return Map.of("depot", name, "size", size, "parcels", parcels, "parcelsLost", lost);
    }

    private static JsonPath ask(Map<String, ?> parameters) {
        return Calls.ask(Calls.DECISIONS, parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int kept() {
        return ask(Map.of("current", false, "size", 1)).getInt("total");
    }
}
