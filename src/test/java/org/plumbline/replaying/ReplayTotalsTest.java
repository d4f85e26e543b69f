package org.plumbline.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.redeciding.Redeciding;
import org.plumbline.redeciding.Selection;

class ReplayTotalsTest {
    private static final Upshot PENALTY = upshot(Outcome.PENALTY, "0.04", "2000.10");
    private static final Upshot CREDIT = upshot(Outcome.CREDIT, "0.02", "1000.05");
    private static final Upshot MET = upshot(Outcome.MET, "0", "0.00");
    private static final Upshot UNDECIDED = upshot(Outcome.UNDECIDED, "0", null);

    private static final Engine OTHER = Engine.of("0.2.0", "sha256:0");

    private final ReplayTotals totals = new ReplayTotals(Kind.FINAL);

    @Test
    void eachDecisionCountsOnceAndEveryCentIsThere() {
        add("a", PENALTY, PENALTY);
        add("a", PENALTY, CREDIT);
        add("b", MET, UNDECIDED);
        add("b", UNDECIDED, UNDECIDED);
        add("b", UNDECIDED, MET);
        add("c", PENALTY, null);
        ReplayCounts all = totals.result().all();
        assertThat(List.of(all.total(), all.unchanged(), all.changed(), all.undecided()))
                .containsExactly(6L, 2L, 2L, 2L);
        assertThat(all.before().amount()).isEqualTo("6000.30");
        assertThat(all.after().amount()).isEqualTo("3000.15");
        assertThat(all.after().penalties()).isEqualTo("2000.10");
        assertThat(all.after().credits()).isEqualTo("1000.05");
        assertThat(all.after().bonuses()).isEqualTo("0.00");
        assertThat(totals.result().byContractor())
                .extracting(ReplayResult.OfContractor::contractor)
                .containsExactly("a", "b", "c");
        assertThat(totals.result().diffs()).hasSize(4);
        assertThat(totals.result().otherContractors()).isNull();
    }

    @Test
    void whatIsNotDecidedAgainIsToldApartAndAddsToNoSum() {
        add("a", PENALTY, PENALTY);
        add("a", CREDIT, null, null, "engine 0.1.0 is not installed");
        add("b", CREDIT, null, null, "engine 0.1.0 is not installed");
        ReplayResult result = totals.result();
        assertThat(result.all().total()).isEqualTo(3);
        assertThat(result.all().notDecidedAgain()).isEqualTo(2);
        assertThat(result.all().undecided()).isZero();
        assertThat(result.all().before()).isEqualTo(result.all().after());
        assertThat(result.byContractor().get(1).counts().notDecidedAgain()).isEqualTo(1);
        assertThat(result.diffs()).isEmpty();
        assertThat(result.whyNotDecidedAgain()).isEqualTo(Map.of("engine 0.1.0 is not installed", 2L));
    }

    @Test
    void whatAnotherEngineHadDecidedIsCountedByItsName() {
        add("a", PENALTY, PENALTY);
        add("a", PENALTY, PENALTY, Engine.of("0.3.0", "sha256:1"), null);
        assertThat(totals.result().otherEngines()).isEqualTo(Map.of(OTHER.name(), 1L));
    }

    @Test
    void theSameInOtherDigitsIsNoChange() {
        add("a", PENALTY, upshot(Outcome.PENALTY, "0.0400", "2000.1"));
        assertThat(totals.result().all().unchanged()).isEqualTo(1);
    }

    @Test
    void moreThanIsToldOneByOneIsCountedAllTheSame() {
        for (int i = 0; i < 10_250; i++) {
            add("issuer-" + i, MET, PENALTY);
        }
        ReplayResult result = totals.result();
        assertThat(result.diffs()).hasSize(1_000);
        assertThat(result.diffsLeftOut()).isEqualTo(9_250);
        assertThat(result.byContractor()).hasSize(10_000);
        assertThat(result.otherContractors().total()).isEqualTo(250);
        assertThat(result.otherContractors().after().penalties()).isEqualTo("500025.00");
        assertThat(result.all().total()).isEqualTo(10_250);
    }

    @Test
    void whatIsOwedKnowsADebtFromACredit() {
        assertThat(PENALTY.owed()).isEqualTo("2000.10");
        assertThat(CREDIT.owed()).isEqualTo("-1000.05");
        assertThat(upshot(Outcome.NOT_APPLICABLE, "0", null).owed()).isEqualTo("0.00");
        assertThat(UNDECIDED.owed()).isNull();
        assertThat(upshot(Outcome.PENALTY, "0.04", null).owed()).isNull();
    }

    private void add(String contractor, Upshot before, Upshot after) {
        add(contractor, before, after, OTHER, null);
    }

    private void add(String contractor, Upshot before, Upshot after, Engine by, String notDecided) {
        Selection.Selected selected = new Selection.Selected(
                new Decision.Id(UUID.randomUUID()), new Matter("1.4", Subject.contractor(contractor)), before);
        Submission submission = new Submission(
                "qdp-2017",
                contractor,
                "INDIVIDUAL",
                Period.parse("2017").orElseThrow(),
                Kind.FINAL,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        totals.add(new Redeciding.Redecided(
                new Selection(new Assessment.Id(UUID.randomUUID()), OTHER, submission, List.of(selected)),
                by,
                notDecided == null ? List.of(new Redeciding.Again(selected, after, null)) : List.of(),
                notDecided));
    }

    private static Upshot upshot(Outcome outcome, String share, String amount) {
        return new Upshot(outcome, new BigDecimal(share), amount == null ? null : new BigDecimal(amount), "row");
    }
}
