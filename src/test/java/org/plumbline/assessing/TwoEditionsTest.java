package org.plumbline.assessing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.TwoEditions;
import org.plumbline.rulebooks.PublishedSchemas;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** A service that has two editions of a series, one of which never was in force. */
@QuarkusTest
@TestProfile(TwoEditionsTest.RootOfItsOwn.class)
class TwoEditionsTest {
    private static final String CONTRACTS = "/api/v1/contracts";

    /** Another profile, so another service with another rulebook. */
    public static class RootOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path root = Files.createTempDirectory(Path.of("target"), "two-editions");
                return Map.of("plumbline.root", TwoEditions.writeTo(root).toString());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    @Test
    void theSameFactsAreDecidedUnderBoth() {
        Response answer = Calls.compare(request()
                .fact("callsReceived", 1200)
                .fact("products", List.of(Map.of("product", "DHMO", "visits", 3)))
                .with("with", Map.of("contract", TwoEditions.DRAFT)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        PublishedSchemas.assertFits("comparison", answer.asString());
        JsonPath comparison = answer.jsonPath();
        assertThat(comparison.getList("decisions.left.standard")).containsExactly("1.4", "1.5", "1.13");
        assertThat(comparison.<Object>get("decisions[2].right")).isNull();
        assertThat(comparison.<Object>get("decisions[3].left")).isNull();
        assertThat(comparison.getList("decisions.right.standard")).containsExactly("7.4", "1.5", "1.13");
        assertThat(comparison.getList("decisions[0].because.says"))
                .containsExactly(
                        "Attachment 14, 1.4: Telephone abandonment rate",
                        "Draft of Attachment 14, 1.4: Telephone abandonment rate");
        assertThat(comparison.getList("leftOut", Map.class))
                .extracting(part -> part.get("pointer"), part -> part.get("contract"))
                .containsExactlyInAnyOrder(
                        tuple("/facts/callsReceived", TwoEditions.DRAFT),
                        tuple("/facts/products/0/visits", TwoEditions.IN_FORCE));
        assertThat(comparison.getString("difference")).isEqualTo("-2000.00");
    }

    @Test
    void aReplayUnderTheOtherEditionComesToWhatAComparisonSays() {
        String contractor = Requests.newContractor();
        Requests year = Requests.penalty(contractor)
                .fact("callsAnswered", 1000)
                .fact("callsAnsweredWithin30Seconds", 700)
                .fact("callsReceived", 1200);
        JsonPath kept = Calls.keep(year);
        JsonPath compared = Calls.compare(year.with("with", Map.of("contract", TwoEditions.DRAFT)))
                .jsonPath();

        JsonPath result =
                Calls.replayed(Map.of("filter", Map.of("contractor", contractor), "contract", TwoEditions.DRAFT));

        assertThat(result.getInt("total")).isEqualTo(3);
        assertThat(result.getInt("unchanged")).isEqualTo(1);
        assertThat(result.getString("byStandard.find { it.standard == '1.5' }.unchanged"))
                .isEqualTo("1");
        Map<String, Object> changed = result.getMap("diffs.find { it.standard == '1.4' }");
        assertThat(changed)
                .containsEntry("decision", Calls.decision(kept, "1.4").get("id"))
                .containsEntry("difference", compared.getString("difference"));
        assertThat(changed.get("before"))
                .isEqualTo(Map.of("outcome", "PENALTY", "share", "0.04", "amount", "2469.13", "row", "s1.4-below"));
        assertThat(result.getString("diffs.find { it.standard == '1.4' }.after.amount"))
                .isEqualTo(compared.getString("decisions.find { it.left?.standard == '1.4' }.right.amount"));
        Map<String, Object> alone = result.getMap("diffs.find { it.standard == '1.13' }");
        assertThat(alone).containsEntry("after", null).containsEntry("difference", null);
        assertThat(alone.get("reason").toString()).contains(TwoEditions.DRAFT).contains("1.13");
        assertThat(result.getInt("undecided")).isEqualTo(1);
    }

    @Test
    void aReplayUnderASeriesThatHasNoEditionForThePeriodDecidesNothing() {
        String contractor = Requests.newContractor();
        Calls.keep(Requests.met(contractor).with("contract", TwoEditions.DRAFT).with("period", "2017"));
        assertThat(Calls.replayed(Map.of("filter", Map.of("contractor", contractor), "contract", TwoEditions.SERIES))
                        .getInt("undecided"))
                .isEqualTo(1);
    }

    @Test
    void aPeriodOutsideTheTermOfTheOtherEditionIsRefused() {
        Response answer = Refusals.keepsNothing(() ->
                Calls.compare(request().with("period", "2018").with("with", Map.of("contract", TwoEditions.SERIES))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("CT-003");
        assertThat(answer.jsonPath().getList("violations.pointer")).containsExactly("/with/contract");
    }

    @Test
    void aRequestThatNamesTheSeriesIsDecidedUnderTheEditionInForce() {
        JsonPath assessment = Calls.keep(request().with("contract", TwoEditions.SERIES));
        assertThat(assessment.getString("contract")).isEqualTo(TwoEditions.IN_FORCE);
        assertThat(Calls.keep(request().with("contract", TwoEditions.DRAFT)).getString("contract"))
                .isEqualTo(TwoEditions.DRAFT);
    }

    @Test
    void theContractsGiveTheirSeriesAndWhetherTheyWereInForce() {
        JsonPath contracts = get(CONTRACTS).jsonPath();
        assertThat(contracts.getMap("find { it.id == '" + TwoEditions.DRAFT + "' }"))
                .containsEntry("series", TwoEditions.SERIES)
                .containsEntry("inForce", false);
        assertThat(contracts.getBoolean("find { it.id == '" + TwoEditions.IN_FORCE + "' }.inForce"))
                .isTrue();
        assertThat(get(CONTRACTS + "/" + TwoEditions.DRAFT).jsonPath().getBoolean("inForce"))
                .isFalse();
    }

    @Test
    void theEditionThatDecidesInAMonthIsTold() {
        assertThat(ids(Map.of("series", TwoEditions.SERIES)))
                .containsExactlyInAnyOrder(TwoEditions.IN_FORCE, TwoEditions.DRAFT);
        for (String period : List.of("2017", "2017-01", "2017-12")) {
            assertThat(ids(Map.of("series", TwoEditions.SERIES, "period", period)))
                    .containsExactly(TwoEditions.IN_FORCE);
            assertThat(ids(Map.of("period", period))).containsExactly(TwoEditions.IN_FORCE);
        }
        assertThat(ids(Map.of("period", "2018-01"))).isEmpty();
    }

    @Test
    void aMonthInWhichNoEditionDecidesIsToldWithTheNearest() {
        for (String period : List.of("2016-12", "2018-01", "2018")) {
            Response answer =
                    Refusals.problem(given().queryParams(Map.of("series", TwoEditions.SERIES, "period", period))
                            .get(CONTRACTS));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getList("violations.code")).containsExactly("CT-003");
            assertThat(answer.jsonPath().getString("violations[0].message")).contains(TwoEditions.IN_FORCE + ",");
        }
    }

    @Test
    void whatIsNoSeriesOrNoPeriodIsRefused() {
        Response unknown =
                Refusals.problem(given().queryParam("series", "nothing").get(CONTRACTS));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.jsonPath().getList("violations.pointer")).containsExactly("?series");
        for (Map<String, String> query : List.of(Map.of("period", "Q1"), Map.of("month", "2017-01"))) {
            assertThat(Refusals.problem(given().queryParams(query).get(CONTRACTS))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static List<String> ids(Map<String, ?> query) {
        return Calls.ask(CONTRACTS, query).jsonPath().getList("id");
    }

    /** 35 of 1,000 calls abandoned: above 3%, not above 4%. */
    private static Requests request() {
        return Requests.ofNewContractor()
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 35);
    }
}
