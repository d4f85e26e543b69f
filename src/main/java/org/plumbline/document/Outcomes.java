package org.plumbline.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;

/** Says in sentences what an assessment comes to. */
final class Outcomes {
    /** In the order in which a reader wants to know of them. */
    private static final List<Outcome> ORDER = List.of(
            Outcome.PENALTY,
            Outcome.CREDIT,
            Outcome.BONUS,
            Outcome.BELOW,
            Outcome.EXCUSED,
            Outcome.UNDECIDED,
            Outcome.MET,
            Outcome.REPORTED,
            Outcome.PILOT,
            Outcome.SUSPENDED,
            Outcome.NOT_APPLICABLE);

    private Outcomes() {}

    static List<String> sentences(Assessment assessment) {
        List<String> sentences = new ArrayList<>();
        List<Decision> decisions = assessment.decisions();
        String counts = ORDER.stream()
                .map(outcome -> count(decisions, outcome))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining("; "));
        sentences.add(plural(decisions.size(), "decision was", "decisions were") + " made: " + counts + ".");
        settlement(assessment.settlement(), sentences);
        return sentences;
    }

    private static String count(List<Decision> decisions, Outcome outcome) {
        List<Decision> such =
                decisions.stream().filter(each -> each.outcome() == outcome).toList();
        if (such.isEmpty()) {
            return "";
        }
        BigDecimal dollars = such.stream()
                .map(Decision::amount)
                .filter(each -> each != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return such.size() + " " + words(outcome) + (dollars.signum() == 0 ? "" : " (" + Shown.dollars(dollars) + ")");
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case PENALTY -> "below expectation with a penalty";
            case CREDIT -> "above expectation with a credit";
            case BONUS -> "with an incentive earned";
            case BELOW -> "below expectation without money attached";
            case EXCUSED -> "excused";
            case UNDECIDED -> "undecided because a figure is missing";
            case MET -> "met";
            case REPORTED -> "reported only";
            case PILOT -> "measured in a pilot period";
            case SUSPENDED -> "suspended by agreement";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static void settlement(Settlement settlement, List<String> sentences) {
        if (settlement == null) {
            sentences.add("No money is settled under this contract.");
            return;
        }
        if (settlement.due() == null) {
            sentences.add(
                    "No amount can be named, because the figure that the amount at risk is a part of is missing.");
            return;
        }
        sentences.add("Due is " + Shown.dollars(settlement.due()) + ": penalties of "
                + Shown.dollars(settlement.penalties()) + " less credits used of "
                + Shown.dollars(settlement.creditsUsed()) + ", of " + Shown.dollars(settlement.atRisk())
                + " at risk.");
        if (!settlement.complete()) {
            sentences.add("The settlement is not complete. Once the missing figures are known, between "
                    + Shown.dollars(settlement.dueAtLeast()) + " and " + Shown.dollars(settlement.dueAtMost())
                    + " will be due.");
        }
    }

    static String plural(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
