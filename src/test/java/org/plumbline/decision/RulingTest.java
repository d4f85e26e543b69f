package org.plumbline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.decision.Proposal.Ground;
import org.plumbline.fact.Period;

@DisplayName("Of several proposals")
class RulingTest {
    /** The grounds that compete, first the one that wins; written out here, so that a change of order is noticed. */
    private static final List<Ground> ORDER = List.of(
            Ground.SCOPE, Ground.RELIEF, Ground.PILOT, Ground.MISSING, Ground.NOTHING, Ground.MONITORING, Ground.LEVEL);

    static Stream<Arguments> pairs() {
        return ORDER.stream().flatMap(first -> ORDER.stream()
                .filter(second -> ORDER.indexOf(second) > ORDER.indexOf(first))
                .map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest(name = "{0} wins over {1}")
    @MethodSource("pairs")
    void theEarlierGroundWins(Ground first, Ground second) {
        Finding table = found(Outcome.PENALTY);
        List<Proposal> proposals =
                new ArrayList<>(List.of(proposed(first, outcomeOf(first)), proposed(second, outcomeOf(second))));
        assertThat(Ruling.of(table, proposals).outcome()).isEqualTo(outcomeOf(first));
        Collections.reverse(proposals);
        assertThat(Ruling.of(table, proposals).decisive().ground()).isEqualTo(first);
    }

    @ParameterizedTest(name = "table: {0}")
    @EnumSource(Outcome.class)
    void noneLeavesWhatTheTableFound(Outcome effect) {
        assertThat(Ruling.of(found(effect), List.of()).outcome()).isEqualTo(effect);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Ground.class,
            names = {"EXCEPTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void twoThatDisagreeOnOneGroundAreADefectOfTheRules(Ground ground) {
        List<Proposal> proposals = List.of(
                proposal(ground, Outcome.NOT_APPLICABLE, "one rule"), proposal(ground, Outcome.REPORTED, "another"));
        // Where a ground before it has decided, what they disagree about does not matter.
        if (ground == Ground.LEVEL) {
            assertThatThrownBy(() -> Ruling.of(found(Outcome.PENALTY), proposals))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The table")
                    .hasMessageContaining("disagree about standard 1.4");
        } else {
            assertThatThrownBy(() -> Ruling.of(found(Outcome.PENALTY), proposals))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("'one rule'")
                    .hasMessageContaining("'another'")
                    .hasMessageContaining("disagree about standard 1.4");
        }
    }

    @Test
    void twoThatAgreeAreOne() {
        List<Proposal> proposals = List.of(
                proposal(Ground.SCOPE, Outcome.NOT_APPLICABLE, "one rule"),
                proposal(Ground.SCOPE, Outcome.NOT_APPLICABLE, "another"));
        assertThat(Ruling.of(found(Outcome.PENALTY), proposals).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Outcome.class)
    void anExceptionLiftsAShortfallAndNothingElse(Outcome effect) {
        Ruling ruling = Ruling.of(found(effect), List.of(proposed(Ground.EXCEPTION, Outcome.EXCUSED)));
        boolean shortfall = effect == Outcome.PENALTY || effect == Outcome.BELOW;
        assertThat(ruling.outcome()).isEqualTo(shortfall ? Outcome.EXCUSED : effect);
        assertThat(ruling.decisive().ground() == Ground.EXCEPTION).isEqualTo(shortfall);
    }

    @Test
    void anExceptionLiftsAShortfallThatWasOnlyWatched() {
        Ruling ruling = Ruling.of(
                found(Outcome.PENALTY),
                List.of(proposed(Ground.EXCEPTION, Outcome.EXCUSED), proposed(Ground.MONITORING, Outcome.BELOW)));
        assertThat(ruling.outcome()).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void anExceptionLiftsNothingWhereTheStandardIsSuspendedOrOutOfScope() {
        for (Ground ground : List.of(Ground.SCOPE, Ground.RELIEF)) {
            Ruling ruling = Ruling.of(
                    found(Outcome.PENALTY),
                    List.of(proposed(Ground.EXCEPTION, Outcome.EXCUSED), proposed(ground, outcomeOf(ground))));
            assertThat(ruling.outcome()).isEqualTo(outcomeOf(ground));
        }
    }

    @Test
    void outOfScopeOrSuspendedNamesNoRowAndNoLevel() {
        for (Ground ground : List.of(Ground.SCOPE, Ground.RELIEF)) {
            Ruling ruling = Ruling.of(found(Outcome.PENALTY), List.of(proposed(ground, outcomeOf(ground))));
            assertThat(ruling.row()).isNull();
            assertThat(ruling.level()).isNull();
            assertThat(ruling.share()).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Outcome.class)
    void onlyAPenaltyOrACreditHasAShare(Outcome effect) {
        boolean money = effect == Outcome.PENALTY || effect == Outcome.CREDIT;
        assertThat(Ruling.of(found(effect), List.of()).share())
                .isEqualByComparingTo(money ? new BigDecimal("0.04") : BigDecimal.ZERO);
    }

    private static Finding found(Outcome effect) {
        return new Finding(
                "1.4",
                Subject.contractor("acme-dental"),
                new Period(2017, 0),
                "BELOW",
                effect,
                new BigDecimal("0.04"),
                null,
                "s1.4-below",
                "the reason of the row");
    }

    private static Proposal proposed(Ground ground, Outcome outcome) {
        return proposal(ground, outcome, "the rule of " + ground);
    }

    private static Proposal proposal(Ground ground, Outcome outcome, String rule) {
        return Proposal.of(found(Outcome.PENALTY), outcome, ground, rule, "did so");
    }

    private static Outcome outcomeOf(Ground ground) {
        return switch (ground) {
            case SCOPE, NOTHING -> Outcome.NOT_APPLICABLE;
            case RELIEF -> Outcome.SUSPENDED;
            case PILOT -> Outcome.PILOT;
            case MISSING -> Outcome.UNDECIDED;
            case MONITORING -> Outcome.BELOW;
            case LEVEL -> Outcome.PENALTY;
            case EXCEPTION -> Outcome.EXCUSED;
        };
    }
}
