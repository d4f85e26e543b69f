package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.feel.runtime.Range.RangeBoundary;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DDTAInputClause;
import org.kie.dmn.validation.dtanalysis.model.DDTATable;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;
import org.plumbline.decision.TestText;

/**
 * The values of one input that a gap or an overlap stretches over.
 *
 * @param column what the input tests
 * @param label what people call it
 * @param test the unary test that just these values pass, as a cell would have it; {@code -} for all
 * @param words the same in words
 */
public record Stretch(String column, String label, String test, String words) {
    private static final String ANY = "-";

    /** What the engine found, for each input of the table; it leaves out the last ones, where any value will do. */
    static List<Stretch> of(DecisionTable table, DDTATable analysed, Hyperrectangle found) {
        List<Interval> edges = found.getEdges();
        return IntStream.range(0, table.getInput().size())
                .mapToObj(column -> of(
                        table.getInput().get(column),
                        column < edges.size()
                                ? test(edges.get(column), analysed.getInputs().get(column))
                                : ANY))
                .toList();
    }

    private static Stretch of(InputClause input, String test) {
        Frame.Quantity column = TableReader.column(input);
        return new Stretch(column.name(), column.label(), test, TestText.of(test, column.type()));
    }

    /** Inputs that any value passes say nothing. */
    static String told(List<Stretch> region) {
        String told = region.stream()
                .filter(stretch -> !ANY.equals(stretch.test()))
                .map(stretch -> Shown.lowerFirst(stretch.label()) + " " + stretch.words())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "any values" : told;
    }

    private static String test(Interval values, DDTAInputClause domain) {
        if (values.equals(domain.getDomainMinMax())) {
            return ANY;
        }
        return domain.isDiscreteDomain() ? listed(values, domain) : range(values);
    }

    /** Of listed values the engine takes each to reach up to the next in order. */
    private static String listed(Interval values, DDTAInputClause domain) {
        List<?> all = domain.getDiscreteValues();
        int first = all.indexOf(values.getLowerBound().getValue()) + (isOpen(values.getLowerBound()) ? 1 : 0);
        int last = all.indexOf(values.getUpperBound().getValue()) - (isOpen(values.getUpperBound()) ? 1 : 0);
        List<?> those = new ArrayList<>(all.subList(first, last + 1));
        return those.size() == all.size()
                ? ANY
                : those.stream().map(Stretch::literal).collect(Collectors.joining(","));
    }

    private static String range(Interval values) {
        Object from = values.getLowerBound().getValue();
        Object to = values.getUpperBound().getValue();
        if (from == Interval.NEG_INF) {
            return (isOpen(values.getUpperBound()) ? "< " : "<= ") + literal(to);
        }
        if (to == Interval.POS_INF) {
            return (isOpen(values.getLowerBound()) ? "> " : ">= ") + literal(from);
        }
        if (values.isSingularity()) {
            return literal(from);
        }
        return (isOpen(values.getLowerBound()) ? "(" : "[") + literal(from) + ".." + literal(to)
                + (isOpen(values.getUpperBound()) ? ")" : "]");
    }

    private static boolean isOpen(Bound<?> bound) {
        return bound.getBoundaryType() == RangeBoundary.OPEN;
    }

    private static String literal(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof LocalDate day) {
            return "date(\"" + day + "\")";
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
