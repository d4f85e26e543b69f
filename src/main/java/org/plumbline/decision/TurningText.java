package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says in a sentence what would have changed a decision. */
public final class TurningText {
    private final Turning turning;
    private final Outcome decided;

    private TurningText(Turning turning, Outcome decided) {
        this.turning = turning;
        this.decided = decided;
    }

    /**
     * The sentence about one fact: what each change leads to, and in which direction nothing does.
     *
     * @param decided the outcome that stands
     */
    public static String of(Turning turning, Outcome decided) {
        return new TurningText(turning, decided).sentence();
    }

    private String sentence() {
        if (turning.leadsNowhere()) {
            return "No other value of '" + turning.fact().label() + "' changes the outcome.";
        }
        List<String> parts = new ArrayList<>();
        told(parts, turning.fewer(), isCount() ? "fewer" : "less");
        told(parts, turning.more(), "more");
        if (turning.fewer().isEmpty()) {
            parts.add("no smaller " + figure() + " changes the outcome");
        }
        if (turning.more().isEmpty()) {
            parts.add("no greater " + figure() + " changes the outcome");
        }
        return String.join("; ", parts) + ".";
    }

    /** What was varied is named with the first change alone; the others follow from it. */
    private void told(List<String> parts, List<TurningPoint> points, String direction) {
        for (int at = 0; at < points.size(); at++) {
            TurningPoint point = points.get(at);
            parts.add(changed(point, direction, at == 0) + " would have " + ledTo(point));
        }
    }

    private String changed(TurningPoint point, String direction, boolean named) {
        String size = size(point.change().abs());
        if (isCount()) {
            return size + " " + direction + (named ? " " + Units.labelBehind(size, turning.fact()) : "");
        }
        return (named ? "'" + turning.fact().label() + "' " : "") + size + " "
                + (direction.equals("less") ? "lower" : "higher");
    }

    private String size(BigDecimal change) {
        String shown = Shown.of(change.toPlainString(), turning.fact().type());
        return switch (turning.fact().type()) {
            case "percent" -> Shown.of(change.movePointRight(2).toPlainString(), "quantity") + " percentage points";
            case "quantity" -> shown + Units.behind(shown, turning.fact().unit());
            default -> shown;
        };
    }

    private boolean isCount() {
        return "count".equals(turning.fact().type());
    }

    private String figure() {
        return isCount() ? "number" : "figure";
    }

    private String ledTo(TurningPoint point) {
        String dollars =
                point.amount() == null || point.amount().signum() == 0 ? "" : " of " + Shown.dollars(point.amount());
        return switch (point.outcome()) {
            case PENALTY -> "brought a penalty" + dollars;
            case CREDIT -> "earned a credit" + dollars;
            case BONUS -> "earned a bonus" + dollars;
            case MET -> met();
            case BELOW -> decided == Outcome.BONUS ? "lost the bonus" : "fallen below expectation";
            case REPORTED -> "left it reported, with nothing to judge";
            case EXCUSED -> "fallen short, and been excused";
            case SUSPENDED -> "left it suspended";
            case PILOT -> "left it a pilot";
            case NOT_APPLICABLE -> "left nothing to judge";
            case UNDECIDED -> "left it undecided";
        };
    }

    private String met() {
        return switch (decided) {
            case PENALTY -> "avoided the penalty";
            case CREDIT -> "lost the credit";
            case BONUS -> "lost the bonus";
            case EXCUSED -> "met the expectation without the exception";
            default -> "met the expectation";
        };
    }
}
