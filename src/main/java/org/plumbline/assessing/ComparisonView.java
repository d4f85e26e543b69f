package org.plumbline.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.LeftOut;

/**
 * A comparison as callers see it; amounts and shares are decimals in text.
 *
 * @param leftOut what of the request one of the two editions does not know
 * @param difference what is due on the right less what is due on the left, null while either is not known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ComparisonView(
        SideView left,
        SideView right,
        List<PairView> decisions,
        List<LeftOut> leftOut,
        String difference,
        int changed,
        int unchanged) {

    /** One of the two, with all readings it was decided under. */
    public record SideView(String contract, Map<String, String> readings, SettlementView settlement) {
        static SideView of(Comparison.Side side) {
            return new SideView(side.contract(), side.readings(), SettlementView.of(side.settlement()));
        }
    }

    /** What came of one standard and subject on each side; null where a side has no such decision. */
    public record PairView(EntryView left, EntryView right, boolean differs, List<Comparison.Reason> because) {
        static PairView of(Comparison.Pair pair) {
            return new PairView(EntryView.of(pair.left()), EntryView.of(pair.right()), pair.differs(), pair.because());
        }
    }

    /** A decision in short. */
    public record EntryView(
            String standard,
            String title,
            SubjectView subject,
            Outcome outcome,
            String share,
            String amount,
            Frame.ClauseRef clause) {
        static EntryView of(Decision decision) {
            return decision == null
                    ? null
                    : new EntryView(
                            decision.standard(),
                            decision.title(),
                            SubjectView.of(decision.subject()),
                            decision.outcome(),
                            DecisionView.share(decision.share()),
                            DecisionView.amount(decision.amount()),
                            decision.explanation().frame().clause());
        }
    }

    /** A comparison without the explanations of its decisions. */
    public static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                SideView.of(comparison.left()),
                SideView.of(comparison.right()),
                comparison.decisions().stream().map(PairView::of).toList(),
                comparison.leftOut(),
                DecisionView.amount(comparison.difference()),
                comparison.changed(),
                comparison.unchanged());
    }
}
