package org.plumbline.json;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.math.BigDecimal;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;

/** One side of a comparison: what came of a standard, and by which clause, without the reasons. */
record DecisionInShort(
        String standard,
        String title,
        Subject subject,
        Outcome outcome,
        @JsonSerialize(using = Share.class) BigDecimal share,
        BigDecimal amount,
        Frame.ClauseRef clause) {

    static final class Of extends StdConverter<Decision, DecisionInShort> {
        @Override
        public DecisionInShort convert(Decision decision) {
            return new DecisionInShort(
                    decision.standard(),
                    decision.title(),
                    decision.subject(),
                    decision.outcome(),
                    decision.share(),
                    decision.amount(),
                    decision.explanation().frame().clause());
        }
    }
}
