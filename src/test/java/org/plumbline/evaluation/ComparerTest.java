package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.TwoEditions.DRAFT;
import static org.plumbline.TwoEditions.IN_FORCE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.TwoEditions;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.Comparison.Pair;
import org.plumbline.decision.Comparison.Reason;
import org.plumbline.decision.Comparison.Which;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.LeftOut;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.Rulebook;

@DisplayName("Side by side")
class ComparerTest {
    private static final EarlierYears.Finals NONE = (about, year) -> Optional.empty();

    /** 35 of 1,000 calls abandoned: above 3%, not above 4%. */
    static Asked betweenTheBounds() {
        return Asked.year().fee("1000000.00").calls(1000, 35);
    }

    private static Asked timelyByCallsAnsweredOnly() {
        return Asked.year()
                .fee("1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAnswered", 950)
                .fact("callsAnsweredWithin30Seconds", 780);
    }

    static Comparison compared(Rulebook rulebook, Asked asked, Map<String, Object> with) {
        return Comparer.compare(
                rulebook,
                SubmissionReader.readComparison(asked.with("with", with).tree()),
                NONE);
    }

    static Comparison withDraft(Asked asked) {
        return compared(TwoEditions.rulebook(), asked, Map.of("contract", DRAFT));
    }

    private static Pair pair(Comparison comparison, String left) {
        return comparison.decisions().stream()
                .filter(pair -> pair.left() != null && pair.left().standard().equals(left))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherReadingChangesWhatItBearsOnAndIsNamed() {
        Comparison comparison = compared(
                Shipped.rulebook(), timelyByCallsAnsweredOnly(), Map.of("readings", Map.of("I-4", "callsAnswered")));
        Pair timeliness = pair(comparison, "1.5");
        assertThat(timeliness.differs()).isTrue();
        assertThat(timeliness.left().outcome()).isEqualTo(Outcome.PENALTY);
        assertThat(timeliness.right().outcome()).isEqualTo(Outcome.MET);
        assertThat(timeliness.because())
                .extracting(Reason::side, Reason::interpretation, Reason::reading, Reason::clause)
                .containsExactly(
                        tuple(Which.LEFT, "I-4", "callsOffered", null),
                        tuple(Which.RIGHT, "I-4", "callsAnswered", null));
        assertThat(comparison.changed()).isEqualTo(1);
        assertThat(comparison.unchanged())
                .isEqualTo(Shipped.contract().standards().size() - 1);
        assertThat(comparison.decisions()).filteredOn(each -> !each.differs()).allMatch(each -> each.because()
                .isEmpty());
        assertThat(comparison.difference()).isEqualByComparingTo("-2000.00");
        assertThat(comparison.left().readings()).containsEntry("I-4", "callsOffered");
        assertThat(comparison.right().readings())
                .containsEntry("I-4", "callsAnswered")
                .containsKey("I-9");
    }

    @Test
    void readingsNamedStandInPlaceOfThoseOfTheRequestAndTheOthersRemain() {
        Comparison comparison = compared(
                Shipped.rulebook(),
                timelyByCallsAnsweredOnly().with("readings", Map.of("I-4", "callsAnswered", "I-9", "NOT_COUNTED")),
                Map.of("readings", Map.of("I-4", "callsOffered")));
        assertThat(comparison.left().readings())
                .containsEntry("I-4", "callsAnswered")
                .containsEntry("I-9", "NOT_COUNTED");
        assertThat(comparison.right().readings())
                .containsEntry("I-4", "callsOffered")
                .containsEntry("I-9", "NOT_COUNTED");
        assertThat(comparison.difference()).isEqualByComparingTo("2000.00");
    }

    @Test
    void aContractAndItselfAreTheSame() {
        Comparison comparison = compared(Shipped.rulebook(), betweenTheBounds(), Map.of("contract", IN_FORCE));
        assertThat(comparison.changed()).isZero();
        assertThat(comparison.difference()).isEqualByComparingTo("0");
        assertThat(comparison.leftOut()).isEmpty();
    }

    @Test
    void theStandardsOfTwoEditionsArePairedAsTheyCorrespondAndTheClauseOfEachIsNamed() {
        Comparison comparison = withDraft(betweenTheBounds());
        assertThat(comparison.decisions())
                .extracting(each -> standard(each.left()), each -> standard(each.right()))
                .containsExactly(tuple("1.4", "7.4"), tuple("1.5", "1.5"), tuple("1.13", null), tuple(null, "1.13"));
        Pair abandoned = pair(comparison, "1.4");
        assertThat(abandoned.left().outcome()).isEqualTo(Outcome.PENALTY);
        assertThat(abandoned.right().outcome()).isEqualTo(Outcome.MET);
        assertThat(abandoned.because())
                .extracting(Reason::side, Reason::contract, reason -> reason.clause()
                        .section())
                .containsExactly(tuple(Which.LEFT, IN_FORCE, "1.4"), tuple(Which.RIGHT, DRAFT, "1.4"));
        assertThat(pair(comparison, "1.5").differs()).isFalse();
        assertThat(pair(comparison, "1.13").because()).extracting(Reason::side).containsExactly(Which.LEFT);
        assertThat(comparison.changed()).isEqualTo(3);
        assertThat(comparison.difference()).isEqualByComparingTo("-2000.00");
    }

    @Test
    void itIsTheSameFromTheOtherSide() {
        Comparison comparison = compared(
                TwoEditions.rulebook(),
                betweenTheBounds().with("contract", DRAFT),
                Map.of("contract", TwoEditions.SERIES));
        assertThat(comparison.right().contract()).isEqualTo(IN_FORCE);
        assertThat(pair(comparison, "7.4").right().standard()).isEqualTo("1.4");
        assertThat(comparison.difference()).isEqualByComparingTo("2000.00");
    }

    @Test
    void anEditionAndAnotherReadingOfItCanBeNamedTogether() {
        Comparison comparison = compared(
                TwoEditions.rulebook(),
                timelyByCallsAnsweredOnly(),
                Map.of("contract", DRAFT, "readings", Map.of("I-4", "callsAnswered")));
        assertThat(pair(comparison, "1.5").because())
                .extracting(Reason::side, Reason::interpretation)
                .containsExactly(
                        tuple(Which.LEFT, null),
                        tuple(Which.RIGHT, null),
                        tuple(Which.LEFT, "I-4"),
                        tuple(Which.RIGHT, "I-4"));
    }

    @Test
    void theDifferenceIsUnknownWhereADueIs() {
        assertThat(withDraft(Asked.year().calls(1000, 35)).difference()).isNull();
        assertThat(withDraft(Asked.month("2017-03").calls(1000, 35)).difference())
                .isNull();
    }

    @Test
    void whatOneEditionAloneKnowsIsLeftOutForTheOtherAndNamed() {
        Comparison comparison = withDraft(betweenTheBounds()
                .fact("callsReceived", 1200)
                .fact("complaints", 3)
                .fact(
                        "products",
                        List.of(
                                Map.of("product", "DHMO", "stars", BigDecimal.ONE),
                                Map.of("product", "DPPO", "visits", BigDecimal.TEN)))
                .inMonth("2017-01", "callsReceived", 100, "callsOffered", 90)
                .inMonth("2017-02", "complaints", 1)
                .with("readings", Map.of("I-9", "NOT_COUNTED", "I-10", "NOT_COUNTED")));
        assertThat(comparison.leftOut())
                .extracting(LeftOut::pointer, LeftOut::contract)
                .containsExactlyInAnyOrder(
                        tuple("/facts/complaints", IN_FORCE),
                        tuple("/facts/products/1/visits", IN_FORCE),
                        tuple("/facts/months/1/complaints", IN_FORCE),
                        tuple("/readings/I-10", IN_FORCE),
                        tuple("/facts/callsReceived", DRAFT),
                        tuple("/facts/products/0/stars", DRAFT),
                        tuple("/facts/months/0/callsReceived", DRAFT),
                        tuple("/readings/I-9", DRAFT));
        assertThat(comparison.left().readings()).containsEntry("I-9", "NOT_COUNTED");
        assertThat(comparison.right().readings()).containsEntry("I-10", "NOT_COUNTED");
    }

    @Test
    void reliefIsAboutTheStandardThatCorrespondsAndLeftOutWhereThereIsNone() {
        Comparison comparison = withDraft(betweenTheBounds()
                .adjustment(suspended("1.13"))
                .adjustment(suspended("1.4"))
                .exception(Map.of("standard", "1.13", "ground", "FORCE_MAJEURE")));
        assertThat(pair(comparison, "1.4").left().outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(pair(comparison, "1.4").right().outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(pair(comparison, "1.13").left().outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(comparison.decisions().get(3).right().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(comparison.leftOut())
                .containsExactlyInAnyOrder(new LeftOut("/exceptions/0", DRAFT), new LeftOut("/adjustments/0", DRAFT));
    }

    @Test
    void reliefIsLeftOutWhereTheOtherEditionKnowsNone() {
        FilesCopy files = TwoEditions.files();
        files.put(
                TwoEditions.DRAFT_FILE,
                files.text(TwoEditions.DRAFT_FILE)
                        .replaceAll("(?m)^  - rules/.*/(exceptions|relief|obligations).drl\n", ""));
        Comparison comparison = compared(
                files.read(),
                betweenTheBounds()
                        .adjustment(suspended("1.4"))
                        .exception(Map.of("standard", "1.5", "ground", "FORCE_MAJEURE")),
                Map.of("contract", DRAFT));
        assertThat(pair(comparison, "1.4").left().outcome()).isEqualTo(Outcome.SUSPENDED);
        assertThat(pair(comparison, "1.4").right().outcome()).isEqualTo(Outcome.MET);
        assertThat(comparison.leftOut())
                .containsExactlyInAnyOrder(new LeftOut("/exceptions/0", DRAFT), new LeftOut("/adjustments/0", DRAFT));
    }

    @Test
    void eachSideLooksBackToItsOwnEarlierYears() {
        List<String> asked = new ArrayList<>();
        Rulebook lookingBack = lookingBack();
        Comparer.compare(
                lookingBack,
                SubmissionReader.readComparison(betweenTheBounds()
                        .with("with", Map.of("contract", DRAFT))
                        .tree()),
                (about, year) -> {
                    asked.add(about.contract() + " " + year);
                    return Optional.empty();
                });
        assertThat(asked).containsExactly(IN_FORCE + " 2016", DRAFT + " 2016");
    }

    /** Both editions look back to the calls offered in the year before. */
    private static Rulebook lookingBack() {
        String before =
                "  callsOfferedBefore: { label: Calls offered the year before, type: COUNT, unit: calls, earlier: { fact: callsOffered, year: PREVIOUS } }\n";
        return TwoEditions.files()
                .replace(Shipped.CONTRACT_FILE, "\nfacts:\n", "\nfacts:\n" + before)
                .replace(TwoEditions.DRAFT_FILE, "\nfacts:\n", "\nfacts:\n" + before)
                .read();
    }

    private static String standard(Decision decision) {
        return decision == null ? null : decision.standard();
    }

    static Map<String, Object> suspended(String standard) {
        return Map.of(
                "standard", standard, "effect", "SUSPENDED", "from", "2017-01", "to", "2017-12", "agreement", "letter");
    }
}
