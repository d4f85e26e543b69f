package org.plumbline.web.api;

import java.util.List;
import org.plumbline.decision.Settlement;
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
        List<StepView> steps) {

    /** One line of arithmetic. */
    public record StepView(String step, String amount) {
        static StepView of(Step step) {
            return new StepView(step.step(), DecisionView.amount(step.amount()));
        }
    }

    static SettlementView of(Settlement settlement) {
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
                        settlement.steps().stream().map(StepView::of).toList());
    }
}
