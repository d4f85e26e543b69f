package org.plumbline.assessing;

import java.math.BigDecimal;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;

/** A decision within its assessment, as callers see it; its explanation is null in a list. */
public record DecisionView(
        String id,
        String standard,
        String title,
        String group,
        SubjectView subject,
        Outcome outcome,
        String level,
        String share,
        String amount,
        String row,
        ExplanationView explanation) {

    public static DecisionView of(Decision decision, ExplanationView explanation) {
        return new DecisionView(
                decision.id() == null ? null : decision.id().toString(),
                decision.standard(),
                decision.title(),
                decision.group(),
                SubjectView.of(decision.subject()),
                decision.outcome(),
                decision.level(),
                share(decision.share()),
                amount(decision.amount()),
                decision.row(),
                explanation);
    }

    /** A share without needless zeros: {@code 0.04}, {@code 0}. */
    public static String share(BigDecimal share) {
        return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
    }

    /** Dollars with cents; null where there are none. */
    public static String amount(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
