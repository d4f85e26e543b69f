package org.plumbline.year;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;
import org.plumbline.fact.Submission;
import org.plumbline.submitting.YearAddress;
import org.plumbline.web.page.PageQuery;

/**
 * What came of a standard in a month or a year.
 *
 * @param decisions none where nothing was decided; several where the items of a list are told together
 * @param address where they are explained, or listed
 * @param figure what was measured, in short, or how many came out so; empty for neither
 * @param exactly the same in full
 */
public record HeatCell(List<Decision> decisions, String address, String figure, String exactly) {
    private static final HeatCell EMPTY = new HeatCell(List.of(), "", "", "");

    /** What of several is shown first: what asks for something to be done. */
    private static final List<Outcome> FOREMOST = List.of(
            Outcome.PENALTY,
            Outcome.BELOW,
            Outcome.UNDECIDED,
            Outcome.EXCUSED,
            Outcome.SUSPENDED,
            Outcome.PILOT,
            Outcome.CREDIT,
            Outcome.BONUS,
            Outcome.MET,
            Outcome.REPORTED,
            Outcome.NOT_APPLICABLE);

    static HeatCell of(Submission about, List<Decision> decisions) {
        return switch (decisions.size()) {
            case 0 -> EMPTY;
            case 1 -> single(decisions.get(0));
            default -> several(about, decisions);
        };
    }

    private static HeatCell single(Decision decision) {
        Optional<Measured> measured = Measured.of(decision);
        return new HeatCell(
                List.of(decision),
                "/decisions/" + decision.id(),
                measured.map(Measured::brief).orElse(""),
                amount(decision.amount(), measured.map(Measured::shown).orElse("")));
    }

    private static HeatCell several(Submission about, List<Decision> decisions) {
        List<Decision> ordered = decisions.stream()
                .sorted(Comparator.comparing(each -> FOREMOST.indexOf(each.outcome())))
                .toList();
        Outcome foremost = ordered.get(0).outcome();
        List<Decision> so =
                ordered.stream().filter(each -> each.outcome() == foremost).toList();
        String figure = so.size() == ordered.size() ? "all " + so.size() : so.size() + " of " + ordered.size();
        BigDecimal amount = so.stream()
                .map(Decision::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        String address = YearAddress.of(about).decisions() + "&period=" + about.period() + "&kind=" + about.kind()
                + "&standard=" + PageQuery.encoded(ordered.get(0).standard());
        return new HeatCell(ordered, address, figure, amount(amount, figure));
    }

    private static String amount(BigDecimal amount, String told) {
        return amount == null ? told : told + (told.isEmpty() ? "" : ", ") + Shown.dollars(amount);
    }

    /** The one that is shown first; null where nothing was decided. */
    public Outcome outcome() {
        return decisions.isEmpty() ? null : decisions.get(0).outcome();
    }

    /** The only decision; null for none, and for several. */
    Decision only() {
        return decisions.size() == 1 ? decisions.get(0) : null;
    }

    /** Whether nothing came out otherwise than so. */
    boolean saysOnly(Set<Outcome> outcomes) {
        return decisions.stream().allMatch(each -> outcomes.contains(each.outcome()));
    }

    /** The outcome as a sign, beside its colour. */
    public String sign() {
        return switch (outcome()) {
            case MET -> "✓";
            case CREDIT, BONUS -> "+";
            case PENALTY -> "$";
            case BELOW -> "✗";
            case UNDECIDED -> "?";
            case EXCUSED, SUSPENDED -> "○";
            case PILOT -> "P";
            case REPORTED -> "•";
            case NOT_APPLICABLE -> "–";
        };
    }
}
