package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Settlement;

/** What an assessment decides and settles. */
public final class AssessmentAssert extends AbstractAssert<AssessmentAssert, Assessment> {
    AssessmentAssert(Assessment assessment) {
        super(assessment, AssessmentAssert.class);
    }

    public DecisionAssert decides(String standard) {
        return new DecisionAssert(this, decision(actual, standard));
    }

    public SettlementAssert settles() {
        isNotNull();
        assertThat(actual.settlement()).as("settlement").isNotNull();
        return new SettlementAssert(actual.settlement());
    }

    public AssessmentAssert settlesNothing() {
        assertThat(actual.settlement()).isNull();
        return this;
    }

    /** The decision on one standard. */
    public static Decision decision(Assessment assessment, String standard) {
        return assessment.decisions().stream()
                .filter(decision -> decision.standard().equals(standard))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No decision on " + standard));
    }

    /** The dollars of a settlement, as text. */
    public static final class SettlementAssert extends AbstractAssert<SettlementAssert, Settlement> {
        SettlementAssert(Settlement settlement) {
            super(settlement, SettlementAssert.class);
        }

        public SettlementAssert atRisk(String dollars) {
            assertThat(actual.atRisk()).as("at risk").hasToString(dollars);
            return this;
        }

        public SettlementAssert penalties(String dollars) {
            assertThat(actual.penalties()).as("penalties").hasToString(dollars);
            return this;
        }

        public SettlementAssert credits(String earned, String used) {
            assertThat(actual.credits()).as("credits").hasToString(earned);
            assertThat(actual.creditsUsed()).as("credits used").hasToString(used);
            return this;
        }

        public SettlementAssert due(String dollars) {
            assertThat(actual.due()).as("due").hasToString(dollars);
            return this;
        }

        public SettlementAssert dueBetween(String least, String most) {
            assertThat(actual.dueAtLeast()).as("due at least").hasToString(least);
            assertThat(actual.dueAtMost()).as("due at most").hasToString(most);
            return this;
        }

        public SettlementAssert isComplete(boolean complete) {
            assertThat(actual.complete()).as("complete").isEqualTo(complete);
            return this;
        }

        public SettlementAssert isProvisional(boolean provisional) {
            assertThat(actual.provisional()).as("provisional").isEqualTo(provisional);
            return this;
        }
    }
}
