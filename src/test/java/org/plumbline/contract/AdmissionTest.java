package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.Rulebook;

@DisplayName("A contract admits a submission")
class AdmissionTest {

    @Test
    void withItsFiguresTyped() {
        Submission admitted = Asked.year()
                .fee("1234567")
                .fact("callsOffered", "352871")
                .fact("callsAbandoned", 12034)
                .fact("handleMinutes", "7.50")
                .admitted();
        assertThat(admitted.facts())
                .containsEntry("participationFee", new BigDecimal("1234567.00"))
                .containsEntry("callsOffered", new BigDecimal("352871"))
                .containsEntry("callsAbandoned", new BigDecimal("12034"))
                .containsEntry("handleMinutes", new BigDecimal("7.5"));
    }

    @Test
    void withNoneOfItsFacts() {
        assertThat(Asked.year().admitted().facts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2016", "2018", "2016-12", "2018-01", "0000", "9999-12"})
    void notForAPeriodOutsideItsTerm(String period) {
        assertRefused(Asked.month(period)::admitted).isUnacceptable().tellsOnly("CT-003", "/period");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2017", "2017-01", "2017-12"})
    void forAPeriodWithinItsTerm(String period) {
        assertThat(Asked.month(period).admitted().period()).hasToString(period);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LARGE_GROUP", "individual", "INDIVIDUAL "})
    void notForAMarketItDoesNotKnow(String market) {
        assertRefused(Asked.year().market(market)::admitted).isUnacceptable().tellsOnly("CT-002", "/market");
    }

    @Test
    void notWithoutAMarketWhereItHasTwo() {
        assertRefused(Asked.year().without("market")::admitted).isUnacceptable().tellsOnly("CT-002", "/market");
    }

    @Test
    void withoutAMarketWhereItHasOne() {
        Contract alone = Shipped.copyWith("1.9")
                .onlyRules("rules/common/scope.drl")
                .replace(
                        Shipped.CONTRACT_FILE,
                        "  SMALL_BUSINESS: { label: Covered California for Small Business, atRisk: 0.03 }\n",
                        "")
                .replace(Shipped.CONTRACT_FILE, "markets: [SMALL_BUSINESS], ", "")
                .read()
                .contracts()
                .get(Shipped.CONTRACT)
                .contract();
        assertThat(Admission.admit(
                                alone,
                                Editions.NONE,
                                Asked.year().without("market").read())
                        .market())
                .isEqualTo("INDIVIDUAL");
    }

    @Test
    void notWithAPartAboveItsWhole() {
        assertRefused(Asked.year().calls(1000, 1001)::admitted)
                .isUnacceptable()
                .tellsOnly("FA-005", "/facts/callsAbandoned");
    }

    @Test
    void withAPartThatIsTheWholeOrWhoseWholeIsNotStated() {
        assertThat(Asked.year().calls(1000, 1000).admitted().facts()).hasSize(2);
        assertThat(Asked.year().fact("callsAbandoned", 5).admitted().facts()).hasSize(1);
    }

    @Test
    void withAnotherOfItsReadingsAndNoOther() {
        assertThat(Asked.year()
                        .with("readings", Map.of("I-4", "callsAnswered"))
                        .admitted()
                        .readings())
                .containsEntry("I-4", "callsAnswered");
        assertRefused(Asked.year().with("readings", Map.of("I-4", "callsReceived"))::admitted)
                .tellsOnly("CT-006", "/readings/I-4");
        assertRefused(Asked.year().with("readings", Map.of("I-5", "callsAnswered"))::admitted)
                .tellsOnly("CT-006", "/readings/I-5");
    }

    @Test
    void notWithExceptionsOrAdjustmentsThatNoneOfItsRulesLooksAt() {
        Rulebook deaf = Shipped.copyWith("1.9")
                .onlyRules("rules/common/scope.drl", "rules/common/settlement.drl")
                .read();
        Asked pleading = Asked.year()
                .exception(Map.of("standard", "1.9", "ground", "FORCE_MAJEURE"))
                .adjustment(suspended("1.9"));
        assertThat(pleading.admitted().exceptions()).hasSize(1);
        assertRefused(() -> deaf.admit(pleading.read()))
                .isUnacceptable()
                .tellsExactly(tuple("CT-009", "/exceptions"), tuple("CT-009", "/adjustments"));
        assertThat(deaf.admit(Asked.year()
                                .with("exceptions", List.of())
                                .with("adjustments", List.of())
                                .read())
                        .exceptions())
                .isEmpty();
    }

    @Test
    void withAdjustmentsWhereItsRulesLookAtTheseAlone() {
        Rulebook relieving = Shipped.copyWith("1.9")
                .onlyRules("rules/common/scope.drl", "rules/common/settlement.drl", "rules/common/relief.drl")
                .read();
        assertThat(relieving
                        .admit(Asked.year().adjustment(suspended("1.9")).read())
                        .adjustments())
                .hasSize(1);
        assertRefused(() -> relieving.admit(Asked.year()
                        .exception(Map.of("standard", "1.9", "ground", "FORCE_MAJEURE"))
                        .read()))
                .tellsOnly("CT-009", "/exceptions");
    }

    private static Map<String, Object> suspended(String standard) {
        return Map.of(
                "standard", standard, "effect", "SUSPENDED", "from", "2017-01", "to", "2017-12", "agreement", "A");
    }

    @Test
    void tellingAllThatIsWrongAtOnce() {
        assertRefused(Asked.month("2018")
                        .market("LARGE_GROUP")
                        .calls(10, 11)
                        .fact("callsOfferd", 10)
                        .fact("handleMinutes", "many")
                        .exception(Map.of("standard", "9.9", "ground", "FORCE_MAJEURE"))
                        .adjustment(suspended("8.8"))
                        .with("readings", Map.of("I-5", "x"))::admitted)
                .isUnacceptable()
                .tellsExactly(
                        tuple("CT-003", "/period"),
                        tuple("CT-002", "/market"),
                        tuple("FA-005", "/facts/callsAbandoned"),
                        tuple("FA-001", "/facts/callsOfferd"),
                        tuple("FA-002", "/facts/handleMinutes"),
                        tuple("CT-005", "/exceptions/0/standard"),
                        tuple("CT-005", "/adjustments/0/standard"),
                        tuple("CT-006", "/readings/I-5"));
    }

    @Test
    void escapingKeysInThePointersToThem() {
        assertRefused(Asked.year().fact("a/b~c", 1).with("readings", Map.of("x/y~z", "v"))::admitted)
                .tellsExactly(tuple("FA-001", "/facts/a~1b~0c"), tuple("CT-006", "/readings/x~1y~0z"));
    }

    @Test
    void withFactsThatAreSingleFigures() {
        assertRefused(Asked.year()
                        .fact("callsOffered", List.of(1, 2))
                        .fact("callsAbandoned", Map.of("value", 1))
                        .fact("callsReceived", true)::admitted)
                .isUnacceptable()
                .tellsExactly(
                        tuple("FA-002", "/facts/callsOffered"),
                        tuple("FA-002", "/facts/callsAbandoned"),
                        tuple("FA-002", "/facts/callsReceived"));
    }
}
