package org.plumbline.querying;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;
import org.plumbline.json.Share;
import org.plumbline.ledger.DecisionInContext;

/** A decision in a list: with what its assessment was about, without its explanation. */
public record DecisionItemView(
        Decision.Id id,
        Assessment.Id assessment,
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
        Subject subject,
        Outcome outcome,
        String level,
        @JsonSerialize(using = Share.class) BigDecimal share,
        BigDecimal amount,
        String row,
        Map<String, String> requestedReadings) {

    static DecisionItemView of(DecisionInContext decided) {
        Decision decision = decided.decision();
        return new DecisionItemView(
                decision.id(),
                decided.assessment(),
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
                new TreeMap<>(decision.explanation().trail().requestedReadings()));
    }
}
