package org.plumbline.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.fact.Period;

/**
 * The corrective steps that one period of a standard asks for together.
 *
 * @param due the day all of them are due, or null
 * @param state how all of them stand; null where they stand differently
 */
public record CorrectiveSteps(
        String standard, Period period, LocalDate due, CorrectiveItem.State state, List<CorrectiveItem> items) {

    /** What steps have in common that stand in one line. */
    private record Line(String standard, Period period, LocalDate due) {
        static Line of(CorrectiveItem item) {
            return new Line(item.obligation().standard(), item.matter().period(), item.due());
        }
    }

    /** Puts together what belongs together, in the order in which the first of each comes. */
    public static List<CorrectiveSteps> of(List<CorrectiveItem> items) {
        Map<Line, List<CorrectiveItem>> lines =
                items.stream().collect(Collectors.groupingBy(Line::of, LinkedHashMap::new, Collectors.toList()));
        return lines.entrySet().stream()
                .map(line -> new CorrectiveSteps(
                        line.getKey().standard(),
                        line.getKey().period(),
                        line.getKey().due(),
                        state(line.getValue()),
                        line.getValue()))
                .toList();
    }

    private static CorrectiveItem.State state(List<CorrectiveItem> items) {
        CorrectiveItem.State first = items.get(0).state();
        return items.stream().allMatch(item -> item.state() == first) ? first : null;
    }

    /** Whether nothing is to be done any more. */
    public boolean isOver() {
        return items.stream().allMatch(item -> item.state().isOver());
    }
}
