package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Subject;

/** Says a decision in one sentence, with the figures and the dollars. */
final class Summary {
    private Summary() {}

    /**
     * The sentence.
     *
     * @param requested what the readings mean that the request asked for and that bear on it, by interpretation
     */
    static String of(StandardResult result, Ruling ruling, Money money, Map<String, String> requested) {
        Frame frame = result.frame();
        Subject subject = ruling.finding().subject();
        StringBuilder sentence = new StringBuilder(
                frame.title() + " (" + frame.standard() + ")" + (subject.isContractor() ? "" : " of " + subject.key()));
        if (ruling.isByTable() && !result.holds().isEmpty()) {
            String figures = figures(frame, result);
            sentence.append(figures.isEmpty() ? "" : ": " + figures);
        }
        sentence.append(reasons(result, ruling)).append("; ").append(verdict(ruling, money));
        requested.forEach((interpretation, meaning) -> sentence.append("; as the request asked, ")
                .append(interpretation)
                .append(" is read as \"")
                .append(meaning)
                .append('"'));
        return sentence.append(".").toString();
    }

    /** What the table found, unless it was not consulted, and what a rule made of it. */
    private static String reasons(StandardResult result, Ruling ruling) {
        StringBuilder reasons = new StringBuilder();
        if (ruling.isByTable()) {
            reasons.append("; ")
                    .append(whyUnknown(result).orElse(ruling.finding().reason()));
        }
        if (ruling.decisive().rule() != null) {
            reasons.append("; ").append(ruling.decisive().did());
        }
        return reasons.toString();
    }

    /**
     * Why a figure is missing although something was submitted; empty where none is. One that was stated nowhere may not
     * even be needed: the row knows.
     */
    private static Optional<String> whyUnknown(StandardResult result) {
        boolean undecided = result.finding().effect() == Outcome.UNDECIDED;
        for (int i = 0; undecided && i < result.given().size(); i++) {
            String origin = result.origins().get(i);
            if (result.given().get(i) == null && origin != null && !origin.startsWith(LookBack.NOT_STATED)) {
                return Optional.of(
                        Shown.lowerFirst(result.frame().given().get(i).label()) + " " + origin);
            }
        }
        return Optional.empty();
    }

    private static String figures(Frame frame, StandardResult result) {
        List<String> facts = pairs(frame.given(), result.given());
        List<String> computed = pairs(frame.computed(), result.computed());
        if (computed.isEmpty() || facts.isEmpty()) {
            return String.join(", ", computed.isEmpty() ? facts : computed);
        }
        return String.join(", ", computed) + " (" + String.join(", ", facts) + ")";
    }

    private static List<String> pairs(List<Frame.Quantity> quantities, List<String> values) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null && Shown.isFigure(quantities.get(i).type())) {
                Frame.Quantity quantity = quantities.get(i);
                pairs.add(Shown.lowerFirst(quantity.label())
                        + ("yesNo".equals(quantity.type()) ? ": " : " ")
                        + Shown.of(values.get(i), quantity.type()));
            }
        }
        return pairs;
    }

    private static String verdict(Ruling ruling, Money money) {
        return switch (ruling.outcome()) {
            case PENALTY -> "a penalty of " + dollars(ruling, money);
            case CREDIT -> "a credit of " + dollars(ruling, money);
            case MET -> "the expectation is met";
            case BELOW ->
                "below expectation, with " + (money.amount() == null ? "no money attached" : "nothing earned");
            case REPORTED -> "reported, with nothing to judge";
            case BONUS -> "a bonus of " + Shown.dollars(money.amount());
            case EXCUSED -> "excused";
            case SUSPENDED -> "suspended, not assessed";
            case PILOT -> "a pilot, not assessed";
            case NOT_APPLICABLE -> "not applicable";
            case UNDECIDED ->
                "undecided" + (money.atMost() == null ? "" : ", and could cost up to " + Shown.dollars(money.atMost()));
        };
    }

    private static String dollars(Ruling ruling, Money money) {
        String share = Shown.percent(ruling.share()) + " of the amount at risk" + money.borne();
        if (money.amount() != null) {
            return share + ", " + Shown.dollars(money.amount());
        }
        return money.atMost() == null
                ? share + ", in dollars unknown without its base"
                : share + ", in dollars not known yet, up to " + Shown.dollars(money.atMost());
    }
}
