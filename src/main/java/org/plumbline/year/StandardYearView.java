package org.plumbline.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Subject;

/**
 * A standard through the year, for the contractor or for one of its subjects.
 *
 * @param months twelve in order; null where nothing was decided
 * @param toDate as if the year ended now, or null
 * @param projected if the year goes on so, or null
 * @param remaining what the months to come must or may show, a figure at a time
 */
public record StandardYearView(
        String standard,
        String title,
        Subject subject,
        List<StandView> months,
        StandView toDate,
        StandView projected,
        List<ContractYear.Remaining> remaining) {

    /**
     * What a standard came or would come to.
     *
     * @param decision its id; null where it is not kept
     * @param quantity the figure that is judged as people read it, such as {@code 3.41%}; null where unknown
     * @param amount dollars, or null
     */
    public record StandView(Decision.Id decision, Outcome outcome, String level, String quantity, BigDecimal amount) {
        static StandView of(Decision decision) {
            return decision == null
                    ? null
                    : new StandView(
                            decision.id(),
                            decision.outcome(),
                            decision.level(),
                            StandardYearView.first(decision.explanation()),
                            decision.amount());
        }
    }

    /** All that anything was decided on, in the order in which it was. */
    static List<StandardYearView> all(ContractYear year) {
        List<Assessment> columns = new ArrayList<>();
        columns.add(year.toDate());
        columns.add(year.projected());
        year.months().forEach(month -> columns.add(month.report()));
        Map<Matter, Decision[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            List<Decision> decisions =
                    columns.get(i) == null ? List.of() : columns.get(i).decisions();
            for (Decision decision : decisions) {
                rows.computeIfAbsent(decision.matter(), matter -> new Decision[columns.size()])[i] = decision;
            }
        }
        return rows.values().stream().map(row -> of(row, year)).toList();
    }

    private static StandardYearView of(Decision[] row, ContractYear year) {
        List<StandView> stands = new ArrayList<>();
        Decision any = null;
        for (Decision decision : row) {
            stands.add(StandView.of(decision));
            any = any == null ? decision : any;
        }
        return new StandardYearView(
                any.standard(),
                any.title(),
                any.subject(),
                stands.subList(2, stands.size()),
                stands.get(0),
                stands.get(1),
                any.subject().isContractor() ? year.remaining().getOrDefault(any.standard(), List.of()) : List.of());
    }

    /** The first figure that the standard works out. */
    private static String first(Explanation explanation) {
        List<Frame.Quantity> computed = explanation.frame().computed();
        List<String> values = explanation.trail().computed();
        return IntStream.range(0, computed.size())
                .filter(i -> Shown.isFigure(computed.get(i).type()) && values.get(i) != null)
                .mapToObj(i -> Shown.of(values.get(i), computed.get(i).type()))
                .findFirst()
                .orElse(null);
    }
}
