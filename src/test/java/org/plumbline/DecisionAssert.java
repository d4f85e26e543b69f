package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Trail;

/** One decision: its outcome, the row it came by, its money, its reasons. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    private final AssessmentAssert assessment;

    DecisionAssert(AssessmentAssert assessment, Decision decision) {
        super(decision, DecisionAssert.class);
        this.assessment = assessment;
    }

    public DecisionAssert as(Outcome outcome) {
        assertThat(actual.outcome()).as(actual.standard()).isEqualTo(outcome);
        return this;
    }

    public DecisionAssert byRow(String row) {
        assertThat(actual.row()).as("row of " + actual.standard()).isEqualTo(row);
        return this;
    }

    public DecisionAssert byNoRow() {
        return byRow(null);
    }

    public DecisionAssert atLevel(String level) {
        assertThat(actual.level()).as("level of " + actual.standard()).isEqualTo(level);
        return this;
    }

    public DecisionAssert withShare(String share) {
        assertThat(actual.share()).as("share of " + actual.standard()).isEqualByComparingTo(share);
        return this;
    }

    /** Dollars and cents, to the letter. */
    public DecisionAssert costing(String dollars) {
        assertThat(actual.amount()).as("amount of " + actual.standard()).hasToString(dollars);
        return this;
    }

    public DecisionAssert withoutAmount() {
        assertThat(actual.amount()).as("amount of " + actual.standard()).isNull();
        return this;
    }

    public DecisionAssert summedUpAs(String sentence) {
        assertThat(trail().summary()).isEqualTo(sentence);
        return this;
    }

    public DecisionAssert saying(String words) {
        assertThat(trail().summary()).contains(words);
        return this;
    }

    /** A rule had a say, and told so. */
    public DecisionAssert withRule(String rule, String clause) {
        assertThat(trail().rules()).anySatisfy(fired -> assertThat(fired)
                .returns(rule, Trail.RuleFired::rule)
                .returns(clause, Trail.RuleFired::clause));
        return this;
    }

    /** Goes on to another standard of the same assessment. */
    public DecisionAssert andDecides(String standard) {
        return assessment.decides(standard);
    }

    private Trail trail() {
        return actual.explanation().trail();
    }
}
