package org.plumbline.explaining;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Turning;
import org.plumbline.decision.TurningPoint;
import org.plumbline.decision.TurningText;
import org.plumbline.explaining.Counterfactuals.Reconsidered;

/** What would have changed a decision, as callers see it: each value also as people read it, and the whole in a sentence. */
public record AlternativesView(
        Decision.Id decision, Outcome outcome, BigDecimal amount, String rulebook, List<FactView> facts) {

    /** What other values of one fact would have led to, the nearest first; empty where nothing does. */
    public record FactView(
            String fact,
            String label,
            String unit,
            String value,
            String shown,
            List<ChangeView> fewer,
            List<ChangeView> more,
            String sentence) {}

    /** A value that leads to another outcome, and how far it is away. */
    public record ChangeView(String value, String shown, String change, Outcome outcome, BigDecimal amount) {}

    static AlternativesView of(Reconsidered reconsidered) {
        var decision = reconsidered.decided().decision();
        return new AlternativesView(
                decision.id(),
                decision.outcome(),
                decision.amount(),
                reconsidered.decided().rulebook(),
                reconsidered.turnings().stream()
                        .map(turning -> fact(turning, decision.outcome()))
                        .toList());
    }

    private static FactView fact(Turning turning, Outcome decided) {
        return new FactView(
                turning.fact().name(),
                turning.fact().label(),
                turning.fact().unit(),
                plain(turning.value()),
                shown(turning, turning.value()),
                changes(turning, turning.fewer()),
                changes(turning, turning.more()),
                TurningText.of(turning, decided));
    }

    private static List<ChangeView> changes(Turning turning, List<TurningPoint> points) {
        return points.stream()
                .map(point -> new ChangeView(
                        plain(point.value()),
                        shown(turning, point.value()),
                        plain(point.change()),
                        point.outcome(),
                        point.amount()))
                .toList();
    }

    private static String shown(Turning turning, BigDecimal value) {
        return Shown.of(plain(value), turning.fact().type());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
