package org.plumbline.rulebooks;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What a caller looks things up in. */
@QuarkusTest
class ReferenceTest {

    @Test
    void theContractsAreListed() {
        JsonPath contracts = get("/api/v1/contracts").jsonPath();
        assertThat(contracts.getMap("find { it.id == 'qdp-2017' }"))
                .containsEntry("from", "2017-01-01")
                .containsEntry("to", "2017-12-31");
        assertThat(contracts.getList("find { it.id == 'qdp-2017' }.standards"))
                .containsSubsequence("1.1", "1.2", "1.9", "1.10", "3.3");
    }

    @Test
    void aContractNamesItsStandardsClausesFactsAndInterpretations() {
        JsonPath contract = get("/api/v1/contracts/qdp-2017").jsonPath();
        assertThat(contract.getString("document")).isEqualTo("Attachment 14");
        assertThat(contract.getString("markets.find { it.id == 'INDIVIDUAL' }.atRisk"))
                .isEqualTo("0.05");
        assertThat(contract.getString("standards.find { it.id == '1.4' }.title"))
                .isEqualTo("Telephone abandonment rate");
        assertThat(contract.getString("clauses.find { it.id == 'exceptions' }.section"))
                .isEqualTo("2(a) 3)");
        assertThat(contract.getList("facts.find { it.id == 'callsAbandoned' }.atMost"))
                .containsExactly("callsOffered");
        assertThat(contract.getList("interpretations.id")).contains("I-1", "I-16");
        assertThat(contract.getList("interpretations.find { it.id == 'I-7' }.markets"))
                .containsExactly("SMALL_BUSINESS");
        assertThat(contract.getList("interpretations.find { it.id == 'I-7' }.where"))
                .containsExactly("MONEY");
        assertThat(contract.getList("provisions.id"))
                .contains("peer-review", "meet-and-confer", "recertification", "use-of-penalties");
        assertThat(contract.getString("provisions.find { it.id == 'peer-review' }.section"))
                .isEqualTo("Preamble");
        assertThat(contract.getString("provisions.find { it.id == 'peer-review' }.bearing"))
                .isEqualTo("LEFT_TO_THE_PARTIES");
        assertThat(contract.getString("provisions.find { it.id == 'meet-and-confer' }.text"))
                .isEqualTo("The parties meet and confer on the results of the contractor's standards.");
        assertThat(contract.getString("readings[0].chosen")).isEqualTo("callsOffered");
        assertThat(contract.getString("deadlines.find { it.duty == 'dispute' }.term"))
                .isEqualTo("30 days after receipt of the report");
        assertThat(contract.getString("deadlines.find { it.duty == 'monthlyReport' }.why"))
                .startsWith("The document names no day.");
    }

    @Test
    void theRulebookInForceNamesItsFilesAndIsTheOneThatDecides() {
        JsonPath rulebook = get("/api/v1/rulebook").jsonPath();
        assertThat(rulebook.getString("fingerprint")).matches("sha256:[0-9a-f]{64}");
        assertThat(Instant.parse(rulebook.getString("since"))).isBefore(Instant.now());
        assertThat(rulebook.getList("files", String.class))
                .contains(
                        "config/contracts/qdp-2017.yaml",
                        "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn",
                        "rules/common/settlement.drl")
                .isSorted();
        assertThat(Calls.keep(Requests.ofNewContractor()).getString("rulebook"))
                .isEqualTo(rulebook.getString("fingerprint"));
    }

    @Test
    void openApiTellsOfParametersAndHeaders() {
        Response answer = given().queryParam("format", "json").get("/q/openapi");
        Map<String, Map<String, Object>> paths = answer.jsonPath().getMap("paths");
        assertThat(paths.get("/api/v1/assessments")).containsKeys("get", "post");
        assertThat(answer.jsonPath().getList("paths.'/api/v1/decisions'.get.parameters.name"))
                .contains("contractor", "interpretation", "minAmount", "current", "sort");
        assertThat(answer.jsonPath().getList("paths.'/api/v1/assessments'.post.parameters.name"))
                .containsExactlyInAnyOrder("dryRun", "asOf", "Idempotency-Key");
    }

    @Test
    void whatTheEcosystemExpectsAnswers() {
        assertThat(get("/q/swagger-ui").statusCode()).isEqualTo(200);
        assertThat(get("/q/health").jsonPath().getString("status")).isEqualTo("UP");
        assertThat(get("/q/health/ready").asString()).contains("Database connections health check");
        assertThat(given().accept("text/plain").get("/q/metrics").asString())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");
    }
}
