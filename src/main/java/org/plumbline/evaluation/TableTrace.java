package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.plumbline.rulebook.AnyModel;
import org.plumbline.rulebook.TableCells;

/** Hears of every table that the engine evaluates, and tests each of its cells once more with what was known just then. */
final class TableTrace implements DMNRuntimeEventListener {
    /** A table may be called for each item of a list. */
    private static final int MOST_TABLES = 100;

    private static final FEEL FEEL_ENGINE = FEELBuilder.builder().build();

    private final AnyModel model;
    private final List<Tried.Table> tables = new ArrayList<>();
    private final List<Tried.Message> doubts = new ArrayList<>();

    /** A cell may call a function that is a table: what it does for the trace is no part of the evaluation. */
    private boolean testing;

    TableTrace(AnyModel model) {
        this.model = model;
    }

    List<Tried.Table> tables() {
        return tables;
    }

    /** Where the cells do not tell what the engine found. */
    List<Tried.Message> doubts() {
        return doubts;
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        if (!testing && tables.size() < MOST_TABLES) {
            testing = true;
            try {
                model.table(event.getDecisionTableId()).ifPresent(table -> add(event, table));
            } finally {
                testing = false;
            }
        }
    }

    private void add(AfterEvaluateDecisionTableEvent event, TableCells table) {
        EvaluationContext context = new EvaluationContextImpl(
                model.runtime().getRootClassLoader(), null, FEELDialect.FEEL, DMNVersion.getLatest());
        event.getResult().getContext().getAll().forEach(context::setValue);
        List<Object> values = table.columns().stream()
                .map(column -> FEEL_ENGINE.evaluate(column, context))
                .toList();
        List<Integer> matches = event.getMatches() == null ? List.of() : event.getMatches();
        List<Tried.Row> rows = IntStream.range(0, table.cells().size())
                .mapToObj(row -> row(table, row, matches.contains(row + 1), values, context))
                .toList();
        tables.add(new Tried.Table(event.getNodeName(), hitPolicy(table.source()), rows));
        rows.stream().filter(TableTrace::isDoubtful).forEach(row -> doubts.add(doubt(event.getNodeName(), row)));
    }

    private static Tried.Row row(
            TableCells table, int number, boolean matched, List<Object> values, EvaluationContext context) {
        DecisionRule rule = table.source().getRule().get(number);
        List<Tried.Cell> cells = IntStream.range(0, values.size())
                .mapToObj(column -> {
                    InputClause input = table.source().getInput().get(column);
                    Object value = values.get(column);
                    boolean allowed = value == null
                            || TableEvaluation.passes(context, table.allowed().get(column), value);
                    String text = input.getInputExpression().getText();
                    return new Tried.Cell(
                            text,
                            input.getLabel() == null ? text : input.getLabel(),
                            rule.getInputEntry().get(column).getText(),
                            ValueTree.of(value),
                            allowed
                                    && TableEvaluation.passes(
                                            context, table.cells().get(number).get(column), value));
                })
                .toList();
        List<String> outputs =
                rule.getOutputEntry().stream().map(LiteralExpression::getText).toList();
        return new Tried.Row(rule.getId(), number + 1, matched, cells, outputs);
    }

    private static boolean isDoubtful(Tried.Row row) {
        return row.matched() != row.cells().stream().allMatch(Tried.Cell::holds);
    }

    private static Tried.Message doubt(String decision, Tried.Row row) {
        return new Tried.Message(
                "WARN",
                "In row " + row.number() + " of the table of '" + decision
                        + "' the engine found otherwise than the cells" + " say that are shown; go by 'matched'.");
    }

    private static String hitPolicy(DecisionTable table) {
        return table.getAggregation() == null
                ? table.getHitPolicy().value()
                : table.getHitPolicy().value() + " " + table.getAggregation().value();
    }
}
