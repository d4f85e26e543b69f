package org.plumbline.querying;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.assessing.DecisionView;
import org.plumbline.assessing.SubjectView;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.ledger.DecisionInContext;

/** A decision in a list: with what its assessment was about, without its explanation. */
public record DecisionItemView(
        String id,
        String assessment,
        String contract,
        String contractor,
        String market,
        String period,
        Kind kind,
        Instant decidedAt,
        String rulebook,
        String standard,
        String title,
        String group,
        SubjectView subject,
        Outcome outcome,
        String level,
        String share,
        String amount,
        String row,
        Map<String, String> requestedReadings) {

    static DecisionItemView of(DecisionInContext decided) {
        DecisionView decision = DecisionView.of(decided.decision(), null);
        return new DecisionItemView(
                decision.id(),
                decided.assessment().toString(),
                decided.contract(),
                decided.contractor(),
                decided.market(),
                decided.period(),
                decided.kind(),
                decided.decidedAt(),
                decided.rulebook(),
                decision.standard(),
                decision.title(),
                decision.group(),
                decision.subject(),
                decision.outcome(),
                decision.level(),
                decision.share(),
                decision.amount(),
                decision.row(),
                new TreeMap<>(decided.decision().explanation().trail().requestedReadings()));
    }
}
