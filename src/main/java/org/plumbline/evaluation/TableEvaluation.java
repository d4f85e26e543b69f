package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.rulebook.StandardModel;

/**
 * Evaluates the model of one standard, testing each cell of its table a second time for the explanation. Engine and
 * explanation must agree on the rows that hold, else the evaluation fails.
 */
final class TableEvaluation {
    private static final int CENTS = 2;

    private final StandardModel model;
    private final DMNResult result;
    private final List<String> matches = new ArrayList<>();

    private TableEvaluation(StandardModel model, Map<String, Object> values) {
        this.model = model;
        DMNContext context = model.runtime().newContext();
        model.inputs().forEach(input -> context.set(input, values.get(input)));
        context.getMetadata().set(StandardModel.MATCHES, matches);
        this.result = model.runtime().evaluateAll(model.model(), context);
    }

    /**
     * Evaluates.
     *
     * @param values figures and circumstances by input; what is missing has no entry
     * @throws EvaluationFailed if the engine reports an error, or no row or more than one holds
     */
    static TableAnswer of(StandardModel model, Map<String, Object> values) {
        return new TableEvaluation(model, values).answer();
    }

    private TableAnswer answer() {
        if (result.hasErrors()) {
            throw failed(result.getMessages(DMNMessage.Severity.ERROR).get(0).getText());
        }
        List<Object> inputs = model.frame().inputs().stream()
                .<Object>map(column -> result.getContext().get(column.name()))
                .toList();
        refuseUnknown(inputs);
        List<String> holds = holds(inputs);
        List<Frame.Row> holding = IntStream.range(0, holds.size())
                .filter(row -> holds.get(row).indexOf('0') < 0)
                .mapToObj(model.frame().rows()::get)
                .toList();
        List<String> held = holding.stream().map(Frame.Row::id).toList();
        if (held.isEmpty() && matches.isEmpty()) {
            throw failed("no row of the table holds for these figures; exactly one must");
        }
        if (held.size() != 1 || !held.equals(matches)) {
            throw failed("the engine matched the rows " + matches + ", the cells hold in " + held
                    + "; exactly one row must hold, the same in both");
        }
        if (!(result.getContext().get(model.table()) instanceof Map<?, ?> outputs)) {
            throw failed("the table gave no result");
        }
        return new TableAnswer(
                holding.get(0),
                (String) outputs.get("level"),
                Outcome.valueOf((String) outputs.get("effect")),
                (BigDecimal) outputs.get("share"),
                amount(held.get(0), outputs.get("amount")),
                model.frame().computed().stream()
                        .map(quantity -> text(result.getContext().get(quantity.name())))
                        .toList(),
                inputs,
                inputs.stream().map(TableEvaluation::text).toList(),
                holds);
    }

    /**
     * The engine gives null, and no message, for arithmetic it can't do, such as dividing by a text; a row that accepts
     * anything would hold for it.
     */
    private void refuseUnknown(List<Object> inputs) {
        if (StandardModel.KNOWN.equals(inputs.get(0)) && inputs.contains(null)) {
            String quantity = model.frame().inputs().get(inputs.indexOf(null)).name();
            throw failed("the status of the facts is KNOWN, but '" + quantity + "' has no value");
        }
    }

    /** The dollars a table names itself are in cents, and never fewer than none. */
    private BigDecimal amount(String rowId, Object named) {
        if (named == null) {
            return null;
        }
        if (!(named instanceof BigDecimal amount)
                || amount.signum() < 0
                || amount.stripTrailingZeros().scale() > CENTS) {
            throw failed("row " + rowId + " names the amount " + named + ", which is no sum of dollars and cents");
        }
        return amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    private List<String> holds(List<Object> inputs) {
        EvaluationContext context = new EvaluationContextImpl(
                model.runtime().getRootClassLoader(), null, FEELDialect.FEEL, DMNVersion.getLatest());
        result.getContext().getAll().forEach(context::setValue);
        List<StringBuilder> holds =
                model.cells().stream().map(row -> new StringBuilder()).toList();
        for (int column = 0; column < inputs.size(); column++) {
            Object value = inputs.get(column);
            // To the engine nothing is no value, and so none that its column does not allow.
            boolean allowed = value == null || passes(context, model.allowed().get(column), value);
            // Cells that say the same share their tests, which need be made only once.
            IdentityHashMap<List<UnaryTest>, Boolean> passed = new IdentityHashMap<>();
            for (int row = 0; row < holds.size(); row++) {
                boolean held = allowed
                        && passed.computeIfAbsent(
                                model.cells().get(row).get(column), cell -> passes(context, cell, value));
                holds.get(row).append(held ? '1' : '0');
            }
        }
        return holds.stream().map(StringBuilder::toString).toList();
    }

    /** Whether a value passes one of the tests of a cell, or there is none. */
    static boolean passes(EvaluationContext context, List<UnaryTest> tests, Object value) {
        for (UnaryTest test : tests) {
            if (Boolean.TRUE.equals(test.apply(context, value))) {
                return true;
            }
        }
        return tests.isEmpty();
    }

    private EvaluationFailed failed(String why) {
        return new EvaluationFailed(
                "Standard " + model.standard().id() + ", " + model.standard().model() + ": " + why + ".");
    }

    /** A value in text, decimals exact; null for none. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Map<?, ?> item) {
            return item.entrySet().stream()
                    .map(field -> field.getKey() + " "
                            + (field.getValue() instanceof List<?>
                                    ? "(" + text(field.getValue()) + ")"
                                    : text(field.getValue())))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TableEvaluation::text).collect(Collectors.joining("; "));
        }
        return value == null ? null : value.toString();
    }
}
