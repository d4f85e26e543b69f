package org.plumbline.privacy;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plumbline.assessing.BulkCall;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** As the service comes: what looks like a person's data is refused, and only what may be anybody's is flagged. */
@QuarkusTest
class RefusedTest {
    private static final String NUMBER = "000-12-3456";

    private static Requests hospital(Map<String, Object> hospital) {
        return Requests.ofNewContractor()
                .with("contract", "qis-csections-2023")
                .with("period", "2023")
                .fact("hospitals", List.of(hospital));
    }

    private static void assertRefused(Supplier<Response> call, String... pointers) {
        Response answer = Refusals.keepsNothing(call);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.code")).containsOnly("FA-016");
        assertThat(answer.jsonPath().getList("violations.pointer", String.class))
                .containsExactly(pointers);
        assertThat(answer.asString()).doesNotContain(NUMBER).contains("social security number");
    }

    @Test
    void aClaimWithAPersonsNumberInItIsRefused() {
        Requests claim = Requests.excused(Requests.newContractor(), "A fire; see the call of " + NUMBER);
        assertRefused(() -> Calls.submit(claim.json()), "/exceptions/0/circumstances");
    }

    @Test
    void anAgreementWithAPersonsNumberInItIsRefused() {
        Requests agreed = Requests.ofNewContractor()
                .with(
                        "adjustments",
                        List.of(Map.of(
                                "standard", "2.4",
                                "effect", "SUSPENDED",
                                "from", "2017-07",
                                "to", "2017-09",
                                "agreement", NUMBER)));
        assertRefused(() -> Calls.submit(agreed.json()), "/adjustments/0/agreement");
    }

    @Test
    void anAnswerWithAPersonsNumberInItIsRefused() {
        Requests answered = Requests.ofNewContractor()
                .fact("narrative", List.of(Map.of("question", "5.1", "text", "Our member " + NUMBER)));
        assertRefused(() -> Calls.submit(answered.json()), "/facts/narrative/0/text");
    }

    @Test
    void aTextOfAnItemAndTheNameOfOneAreRefusedWhereTheyStandInTheRequest() {
        assertRefused(
                () -> Calls.submit(hospital(Map.of("name", "General", "inclusionRationale", "As " + NUMBER + " told"))
                        .json()),
                "/facts/hospitals/0/inclusionRationale");
        assertRefused(() -> Calls.submit(hospital(Map.of("name", NUMBER)).json()), "/facts/hospitals/0/name");
    }

    @Test
    void aContractorByAPersonsNumberIsRefused() {
        assertRefused(() -> Calls.submit(Requests.met(NUMBER).json()), "/contractor");
    }

    @Test
    void aKeyByAPersonsNumberIsRefused() {
        assertRefused(
                () -> given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "for " + NUMBER)
                        .body(Requests.ofNewContractor().json())
                        .post(Calls.ASSESSMENTS),
                "");
    }

    @Test
    void aDryRunAndAComparisonAreHeldToTheSame() {
        Requests claim = Requests.excused(Requests.newContractor(), NUMBER);
        assertRefused(
                () -> given().contentType(ContentType.JSON).body(claim.json()).post(Calls.ASSESSMENTS + "?dryRun=true"),
                "/exceptions/0/circumstances");
        assertRefused(
                () -> Calls.compare(claim.with("with", Map.of("readings", Map.of("I-4", "callsAnswered")))),
                "/exceptions/0/circumstances");
    }

    @Test
    void aLineInBulkIsRefusedAloneForItsTextOrItsKey() throws Exception {
        try (BulkCall bulk = new BulkCall()) {
            bulk.send(Requests.excused(Requests.newContractor(), NUMBER).json() + "\n");
            assertThat(bulk.line()).contains("\"status\":422", "FA-016").doesNotContain(NUMBER);
            bulk.send(Requests.ofNewContractor()
                            .with("idempotencyKey", "k" + " " + NUMBER)
                            .json() + "\n");
            assertThat(bulk.line()).contains("\"status\":422", "FA-016");
            bulk.send(Requests.ofNewContractor().json() + "\n");
            assertThat(bulk.line()).contains("\"status\":201");
        }
    }

    @Test
    void whatMayBeAnybodysIsTakenWithAWarningThatStaysWithTheAssessment() {
        Requests claim = Requests.excused(Requests.newContractor(), "Told by 916-555-0100");
        Response answer = Calls.submit(claim.json());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("warnings.pointer")).containsExactly("/exceptions/0/circumstances");
        assertThat(answer.jsonPath().getList("warnings.code")).containsExactly("FA-016");
        assertThat(get(answer.header("Location")).asString()).isEqualTo(answer.asString());
    }

    @Test
    void whereNothingIsFlaggedThereIsNoWarning() {
        assertThat(Calls.submit(Requests.met(Requests.newContractor()).json()).asString())
                .doesNotContain("warnings");
    }
}
