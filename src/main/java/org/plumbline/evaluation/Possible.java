package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.rulebook.StandardModel;

/**
 * What a table could still come to while numbers are missing, from its answers for every combination of their ends. A rate,
 * a difference or a sum goes one way as a number grows, so its values lie between those at the ends; a row is possible where
 * each of its cells holds for some value that its column could then have. Rows that no value reaches are left out for
 * certain; a row may be counted as possible that is not.
 */
record Possible(StandardModel model, String rule, TableAnswer open, List<TableAnswer> ends, List<Frame.Row> rows) {

    /**
     * Works it out.
     *
     * @param rule the interpretation by which what is certain is decided
     * @param open the answer without the missing numbers
     * @param ends the answers for every combination of their ends, at least one
     */
    static Possible of(StandardModel model, String rule, TableAnswer open, List<TableAnswer> ends) {
        EvaluationContext context = new EvaluationContextImpl(
                model.runtime().getRootClassLoader(), null, FEELDialect.FEEL, DMNVersion.getLatest());
        List<List<Object>> values = IntStream.range(0, model.told().size())
                .mapToObj(column -> values(model.told().get(column), ends, column))
                .toList();
        List<Frame.Row> rows = IntStream.range(0, model.cells().size())
                .filter(row -> IntStream.range(0, values.size()).allMatch(column -> values.get(column).stream()
                        .anyMatch(value -> TableEvaluation.passes(
                                context, model.cells().get(row).get(column), value))))
                .mapToObj(model.frame().rows()::get)
                .toList();
        return new Possible(model, rule, open, ends, rows);
    }

    /** The values of a column at the ends, and of those its cells tell apart the ones between. */
    private static List<Object> values(List<Object> told, List<TableAnswer> ends, int column) {
        List<Object> seen = ends.stream()
                .map(end -> end.values().get(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Object> values = new ArrayList<>(seen);
        told.stream()
                .filter(value -> seen.stream().anyMatch(end -> compare(end, value) < 0)
                        && seen.stream().anyMatch(end -> compare(end, value) > 0))
                .forEach(values::add);
        if (ends.stream().anyMatch(end -> end.values().get(column) == null)) {
            values.add(null);
        }
        return values;
    }

    @SuppressWarnings("unchecked") // values of one column are of one kind
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** Whether every row that is possible decides the same. */
    boolean isCertain() {
        return rows.stream()
                                .map(row -> Arrays.asList(
                                        row.outputs().get("effect"),
                                        row.outputs().get("level"),
                                        row.outputs().get("share")))
                                .distinct()
                                .count()
                        == 1
                && rows.stream().noneMatch(row -> is(row, Outcome.UNDECIDED) || is(row, Outcome.REPORTED))
                && ends.stream().map(TableAnswer::amount).distinct().count() == 1;
    }

    /** The answer: what is certain decided, what is not left open; with the quantities that are the same whatever is missing. */
    TableAnswer answer() {
        List<String> computed = same(TableAnswer::computed);
        if (!isCertain()) {
            return new TableAnswer(
                    open.row(),
                    open.level(),
                    open.effect(),
                    open.share(),
                    open.amount(),
                    IntStream.range(0, computed.size())
                            .mapToObj(i -> open.computed().get(i) == null
                                    ? computed.get(i)
                                    : open.computed().get(i))
                            .toList(),
                    open.values(),
                    open.inputs(),
                    open.holds());
        }
        Frame.Row first = rows.get(0);
        TableAnswer end = ends.get(0);
        return new TableAnswer(
                new Frame.Row(first.id(), first.tests(), first.outputs(), first.clause(), reason()),
                first.outputs().get("level"),
                end.effect(),
                end.share(),
                end.amount(),
                computed,
                end.values(),
                same(TableAnswer::inputs),
                IntStream.range(0, end.holds().size()).mapToObj(this::holds).toList());
    }

    private String reason() {
        return rows.stream().map(Frame.Row::reason).collect(Collectors.joining(", or "))
                + ", whatever the figures that are missing come to (" + rule + ")";
    }

    /** What is the same at every end; null for the others, of which nothing is known. */
    private List<String> same(Function<TableAnswer, List<String>> of) {
        return IntStream.range(0, of.apply(ends.get(0)).size())
                .mapToObj(i -> {
                    List<String> distinct = ends.stream()
                            .map(end -> of.apply(end).get(i))
                            .distinct()
                            .toList();
                    return distinct.size() == 1 ? distinct.get(0) : null;
                })
                .toList();
    }

    /** The cells of a row that hold at every end; those of the row that decides do. */
    private String holds(int row) {
        int columns = ends.get(0).holds().get(row).length();
        if (model.frame().rows().get(row).id().equals(rows.get(0).id())) {
            return "1".repeat(columns);
        }
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        ends.stream().allMatch(end -> end.holds().get(row).charAt(column) == '1') ? "1" : "0")
                .collect(Collectors.joining());
    }

    /** The largest share of this outcome that is still possible. */
    BigDecimal atMost(Outcome outcome, BigDecimal inTable) {
        boolean open = rows.stream().anyMatch(row -> is(row, Outcome.UNDECIDED));
        return open
                ? inTable
                : rows.stream()
                        .filter(row -> is(row, outcome))
                        .map(row -> new BigDecimal(row.outputs().get("share")))
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static boolean is(Frame.Row row, Outcome outcome) {
        return outcome.name().equals(row.outputs().get("effect"));
    }
}
