package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;
import static org.plumbline.TwoEditions.DRAFT;
import static org.plumbline.evaluation.ComparerTest.betweenTheBounds;
import static org.plumbline.evaluation.ComparerTest.compared;
import static org.plumbline.evaluation.ComparerTest.suspended;
import static org.plumbline.evaluation.ComparerTest.withDraft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.TwoEditions;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.Rulebook;

@DisplayName("No comparison comes of")
class ComparisonRefusedTest {

    @Test
    void whatNeitherEditionKnowsIsRefusedOnceAtItsPlace() {
        assertRefused(() -> withDraft(betweenTheBounds()
                        .fact("nonsense", 1)
                        .fact("callsReceived", 1)
                        .fact("products", List.of(Map.of("product", "DHMO", "moons", BigDecimal.ONE)))
                        .adjustment(suspended("9.9"))
                        .with("readings", Map.of("I-4", "callsReceived", "I-5", "x"))))
                .isUnacceptable()
                .tellsExactly(
                        tuple("FA-001", "/facts/nonsense"),
                        tuple("FA-001", "/facts/products/0/moons"),
                        tuple("CT-005", "/adjustments/0/standard"),
                        tuple("CT-006", "/readings/I-4"),
                        tuple("CT-006", "/readings/I-5"));
    }

    @Test
    void whatIsWrongWithTheOtherSideIsToldWhereItWasNamed() {
        assertRefused(() -> compared(
                        Shipped.rulebook(), betweenTheBounds(), Map.of("readings", Map.of("I-4", "x", "I-5", "y"))))
                .isUnacceptable()
                .tellsExactly(tuple("CT-006", "/with/readings/I-4"), tuple("CT-006", "/with/readings/I-5"));
        assertRefused(() -> compared(
                        Shipped.rulebook(),
                        betweenTheBounds().with("contract", "qdp-1998"),
                        Map.of("contract", "qdp-1999")))
                .isUnacceptable()
                .tellsExactly(tuple("CT-001", "/contract"), tuple("CT-001", "/with/contract"));
    }

    @Test
    void aPeriodOutsideTheTermOfTheOtherEditionIsRefused() {
        Rulebook later = TwoEditions.files()
                .replace(TwoEditions.DRAFT_FILE, "from: 2017-01-01, to: 2017-12-31", "from: 2018-01-01, to: 2018-12-31")
                .replace(TwoEditions.DRAFT_FILE, "inForce: \"false\"\n", "")
                .read();
        assertRefused(() -> compared(later, betweenTheBounds(), Map.of("contract", DRAFT)))
                .isUnacceptable()
                .tellsOnly("CT-003", "/with/contract");
        assertRefused(() -> compared(
                        later, betweenTheBounds().with("period", "2016"), Map.of("contract", TwoEditions.SERIES)))
                .isUnacceptable()
                .tellsOnly("CT-003", "/with/contract");
        assertRefused(() -> compared(later, betweenTheBounds().with("period", "2016"), Map.of("contract", DRAFT)))
                .isUnacceptable()
                .tellsExactly(tuple("CT-003", "/period"), tuple("CT-003", "/with/contract"));
    }

    @Test
    void aRequestWithoutAnythingToCompareWithIsMalformed() {
        assertRefused(() -> SubmissionReader.readComparison(betweenTheBounds().tree()))
                .isMalformed()
                .tellsOnly("FA-008", "/with");
        assertRefused(() -> SubmissionReader.readComparison(
                        betweenTheBounds().with("with", Map.of()).tree()))
                .isMalformed()
                .tellsOnly("FA-008", "/with/contract");
        assertRefused(() -> SubmissionReader.readComparison(betweenTheBounds()
                        .with("with", Map.of("readings", Map.of()))
                        .tree()))
                .isMalformed()
                .tellsOnly("FA-008", "/with/contract");
        assertRefused(() -> SubmissionReader.readComparison(betweenTheBounds()
                        .with("with", Map.of("contract", "a b", "facts", Map.of()))
                        .with("colour", "red")
                        .tree()))
                .isMalformed()
                .tellsExactly(
                        tuple("FA-002", "/with/contract"), tuple("FA-007", "/with/facts"), tuple("FA-007", "/colour"));
        assertRefused(() -> SubmissionReader.readComparison(
                        betweenTheBounds().with("with", "qdp-2017").tree()))
                .isMalformed()
                .tellsOnly("FA-011", "/with");
        assertRefused(betweenTheBounds().with("with", Map.of("contract", DRAFT))::read)
                .isMalformed()
                .tellsOnly("FA-007", "/with");
    }
}
