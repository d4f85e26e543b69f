package org.plumbline.assessing;

import java.util.List;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;

/** A settlement as callers see it; amounts are text with cents, null where the base is missing. */
public record SettlementView(
        String base,
        String atRisk,
        String penalties,
        String credits,
        String creditsUsed,
        String due,
        boolean complete,
        String dueAtLeast,
        String dueAtMost,
        boolean provisional,
        List<StepView> steps,
        List<ReadingView> readings) {

    /** What would be due under another reading of the contract. */
    public record ReadingView(
            String interpretation,
            String chosen,
            String alternative,
            String due,
            boolean complete,
            String dueAtLeast,
            String dueAtMost) {
        static ReadingView of(Settlement.UnderReading reading) {
            return new ReadingView(
                    reading.interpretation(),
                    reading.chosen(),
                    reading.alternative(),
                    DecisionView.amount(reading.due()),
                    reading.complete(),
                    DecisionView.amount(reading.dueAtLeast()),
                    DecisionView.amount(reading.dueAtMost()));
        }
    }

    /** One line of arithmetic. */
    public record StepView(String step, String amount, String shown) {
        static StepView of(Step step) {
            return new StepView(step.step(), DecisionView.amount(step.amount()), Shown.dollars(step.amount()));
        }
    }

    public static SettlementView of(Settlement settlement) {
        return settlement == null
                ? null
                : new SettlementView(
                        DecisionView.amount(settlement.base()),
                        DecisionView.amount(settlement.atRisk()),
                        DecisionView.amount(settlement.penalties()),
                        DecisionView.amount(settlement.credits()),
                        DecisionView.amount(settlement.creditsUsed()),
                        DecisionView.amount(settlement.due()),
                        settlement.complete(),
                        DecisionView.amount(settlement.dueAtLeast()),
                        DecisionView.amount(settlement.dueAtMost()),
                        settlement.provisional(),
                        settlement.steps().stream().map(StepView::of).toList(),
                        settlement.readings().stream().map(ReadingView::of).toList());
    }
}
