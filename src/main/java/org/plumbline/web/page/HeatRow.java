package org.plumbline.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;

/**
 * A standard over a year, in a table of months.
 *
 * @param subject what is judged beside the contractor itself, or empty
 * @param cells one for each column
 */
public record HeatRow(String standard, String title, String subject, List<Cell> cells) {

    /**
     * What came of it in a month.
     *
     * @param decision null where nothing was decided
     * @param figure what was measured, in short, or empty
     * @param exactly the same in full
     * @param sign the outcome as a sign, beside its colour
     */
    public record Cell(Decision decision, String figure, String exactly, String sign) {
        private static final Cell EMPTY = new Cell(null, "", "", "");

        static Cell of(Decision decision) {
            if (decision == null) {
                return EMPTY;
            }
            Optional<Measured> measured = Measured.of(decision);
            return new Cell(
                    decision,
                    measured.map(Measured::brief).orElse(""),
                    measured.map(Measured::shown).orElse(""),
                    HeatRow.sign(decision.outcome()));
        }
    }

    /** The rows of some assessments, a column for each; null stands for a column without one. */
    static List<HeatRow> of(List<Assessment> columns) {
        List<Map<Matter, Decision>> decided = columns.stream()
                .map(assessment -> assessment == null
                        ? Map.<Matter, Decision>of()
                        : assessment.decisions().stream()
                                .collect(Collectors.toMap(Decision::matter, each -> each, (first, again) -> first)))
                .toList();
        Stream<Decision> all = columns.stream()
                .filter(assessment -> assessment != null)
                // The fullest first: its order is the contract's.
                .sorted((one, other) ->
                        other.decisions().size() - one.decisions().size())
                .flatMap(assessment -> assessment.decisions().stream());
        Map<Matter, Decision> matters = all.collect(
                Collectors.toMap(Decision::matter, each -> each, (first, again) -> first, LinkedHashMap::new));
        return matters.values().stream()
                .map(each -> new HeatRow(
                        each.standard(),
                        each.title(),
                        Words.shown(each.subject()),
                        decided.stream()
                                .map(column -> Cell.of(column.get(each.matter())))
                                .toList()))
                .toList();
    }

    static String sign(Outcome outcome) {
        return switch (outcome) {
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

    /** Whether it applies in no column. */
    public boolean isIdle() {
        return saysOnly(Set.of(Outcome.NOT_APPLICABLE));
    }

    /** Whether figures are missing in every column where it applies. */
    public boolean isWaiting() {
        return !isIdle() && saysOnly(Set.of(Outcome.NOT_APPLICABLE, Outcome.UNDECIDED));
    }

    private boolean saysOnly(Set<Outcome> outcomes) {
        return cells.stream()
                .allMatch(cell -> cell.decision() == null
                        || outcomes.contains(cell.decision().outcome()));
    }
}
