package org.plumbline.querying;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.plumbline.assessing.DecisionView;
import org.plumbline.decision.Changes;
import org.plumbline.decision.ChangesText;
import org.plumbline.decision.Outcome;

/**
 * What a correction changed, as callers see it.
 *
 * @param says the same in sentences
 */
public record ChangesView(
        String supersedes,
        Instant decidedAt,
        Changes.Change<Outcome> outcome,
        Changes.Change<String> amount,
        List<Changes.FactChange> facts,
        List<Changes.Named> others,
        List<String> before,
        List<String> now,
        List<String> says) {

    static ChangesView of(Changes changes) {
        return new ChangesView(
                changes.superseded().toString(),
                changes.decidedAt(),
                changes.outcome(),
                new Changes.Change<>(
                        amount(changes.amount().before()),
                        amount(changes.amount().now())),
                changes.facts(),
                changes.others(),
                changes.before(),
                changes.now(),
                ChangesText.sentences(changes));
    }

    private static String amount(BigDecimal amount) {
        return DecisionView.amount(amount);
    }
}
