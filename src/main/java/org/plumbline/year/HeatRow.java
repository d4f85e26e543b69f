package org.plumbline.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.web.page.PageWords;

/**
 * A standard over a year, in a table of months.
 *
 * @param subject what is judged beside the contractor itself, or empty
 * @param cells one for each column
 */
public record HeatRow(String standard, String title, String subject, List<HeatCell> cells) {

    /**
     * The rows of some assessments.
     *
     * @param columns null stands for a column without one
     * @param ofMonths kinds of subjects that are of one month each: a standard's are told in one row, each in its month
     */
    static List<HeatRow> of(List<Assessment> columns, Set<String> ofMonths) {
        Function<Decision, Matter> row =
                decision -> ofMonths.contains(decision.subject().kind())
                        ? new Matter(decision.standard(), Subject.contractor(""))
                        : decision.matter();
        Stream<Decision> all = columns.stream()
                .filter(assessment -> assessment != null)
                // The fullest first: its order is the contract's.
                .sorted((one, other) ->
                        other.decisions().size() - one.decisions().size())
                .flatMap(assessment -> assessment.decisions().stream());
        Map<Matter, Decision> firsts =
                all.collect(Collectors.toMap(row, each -> each, (first, again) -> first, LinkedHashMap::new));
        List<Map<Matter, List<Decision>>> decided = columns.stream()
                .map(assessment -> assessment == null
                        ? Map.<Matter, List<Decision>>of()
                        : assessment.decisions().stream().collect(Collectors.groupingBy(row)))
                .toList();
        return firsts.entrySet().stream()
                .map(each -> new HeatRow(
                        each.getKey().standard(),
                        each.getValue().title(),
                        PageWords.shown(each.getKey().subject()),
                        cells(columns, decided, each.getKey())))
                .toList();
    }

    private static List<HeatCell> cells(
            List<Assessment> columns, List<Map<Matter, List<Decision>>> decided, Matter matter) {
        return Stream.iterate(0, column -> column + 1)
                .limit(columns.size())
                .map(column -> {
                    List<Decision> here = decided.get(column).getOrDefault(matter, List.of());
                    return HeatCell.of(
                            here.isEmpty() ? null : columns.get(column).submission(), here);
                })
                .toList();
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
        return cells.stream().allMatch(cell -> cell.saysOnly(outcomes));
    }
}
