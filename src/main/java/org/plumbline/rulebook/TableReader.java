package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.UnaryTests;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;

/** Reads the one table of a model: its rows as people see them, and its cells as tests. */
final class TableReader {
    static final List<String> OUTPUTS = List.of("level", "effect", "share");
    static final List<String> OUTPUTS_WITH_AMOUNT = List.of("level", "effect", "share", "amount");
    private static final Map<String, String> KINDS = Map.of(
            "level", "a \"word\" or null",
            "effect", "an outcome such as \"MET\"",
            "share", "a part of the at-risk amount, 0 to 1");

    private final Contract contract;
    private final String path;
    private final DecisionTable table;
    private final FEEL feel = FEELBuilder.builder().build();
    private final Map<String, List<UnaryTest>> tests = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    TableReader(Contract contract, String path, DecisionTable table) {
        this.contract = contract;
        this.path = path;
        this.table = table;
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<StandardModel> compile(Standard standard, DMNRuntime runtime, DMNModel model, Decision decision) {
        List<Frame.Row> rows = table.getRule().stream().map(this::row).toList();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        runtime.addListener(new MatchListener());
        List<String> inputs = model.getInputs().stream().map(DMNNode::getName).toList();
        return Optional.of(new StandardModel(
                standard,
                facts(standard).toList(),
                frame(standard, model, decision, rows),
                runtime,
                model,
                inputs,
                decision.getName(),
                table.getInput().stream()
                        .map(column -> tests(column.getInputValues()))
                        .toList(),
                table.getRule().stream()
                        .map(rule ->
                                rule.getInputEntry().stream().map(this::tests).toList())
                        .toList(),
                IntStream.range(0, table.getInput().size())
                        .mapToObj(column -> ColumnValues.told(rows.stream()
                                .map(row -> row.tests().get(column))
                                .toList()))
                        .toList(),
                greatestShare(rows, Outcome.PENALTY),
                greatestShare(rows, Outcome.CREDIT)));
    }

    private Frame frame(Standard standard, DMNModel model, Decision decision, List<Frame.Row> rows) {
        return new Frame(
                standard.id(),
                standard.title(),
                clause(contract, standard),
                facts(standard).map(Frame.Quantity::of).toList(),
                ModelReader.decisions(model)
                        .filter(other -> other != decision && !ModelReader.STATUS.equals(other.getName()))
                        .map(other -> new Frame.Quantity(
                                other.getName(),
                                label(other),
                                type(other.getVariable().getTypeRef()),
                                null))
                        .toList(),
                label(decision),
                table.getInput().stream().map(TableReader::column).toList(),
                rows,
                interpretations(contract, standard));
    }

    private Stream<Fact> facts(Standard standard) {
        return standard.facts().stream().map(fact -> contract.fact(fact).orElseThrow());
    }

    static Frame.ClauseRef clause(Contract contract, Standard standard) {
        Contract.Clause clause = contract.clauses().get(standard.clause());
        return new Frame.ClauseRef(contract.document(), clause.section(), clause.title());
    }

    static List<Frame.Note> interpretations(Contract contract, Standard standard) {
        return standard.interpretations().stream()
                .map(id -> new Frame.Note(id, contract.interpretations().get(id).text()))
                .toList();
    }

    /** What a column tests, with its label and type. */
    static Frame.Quantity column(InputClause column) {
        String name = column.getInputExpression().getText();
        String label = column.getLabel() == null ? name : column.getLabel();
        return new Frame.Quantity(name, label, type(column.getInputExpression().getTypeRef()), null);
    }

    private static String label(Decision decision) {
        return decision.getLabel() == null ? decision.getName() : decision.getLabel();
    }

    private static String type(QName type) {
        return type == null ? "" : type.getLocalPart();
    }

    private Frame.Row row(DecisionRule rule) {
        String id = rule.getId();
        if (id == null || id.isBlank()) {
            int number = table.getRule().indexOf(rule) + 1;
            fault("RB-031", "row " + number, null, null, "The row has no id; give it one that lasts.");
            return null;
        }
        if (rule.getInputEntry().size() != table.getInput().size()
                || rule.getOutputEntry().size() != table.getOutput().size()) {
            fault("RB-039", "row " + id, id, null, "The row lacks a cell; give it one for every column.");
            return null;
        }
        Map<String, String> outputs = new LinkedHashMap<>();
        for (int i = 0; i < OUTPUTS.size(); i++) {
            String column = OUTPUTS.get(i);
            outputs.put(column, literal(id, column, rule.getOutputEntry().get(i).getText()));
        }
        if (rule.getOutputEntry().size() > OUTPUTS.size()) {
            // An amount is worked out from the facts; what stands in the cell names the quantity.
            outputs.put("amount", rule.getOutputEntry().get(OUTPUTS.size()).getText());
        }
        String clause = annotation(rule, "clause");
        String reason = annotation(rule, "reason");
        if (!contract.clauses().containsKey(clause)) {
            fault(
                    "RB-032",
                    id + " clause",
                    id,
                    "clause",
                    "The contract has no clause '" + clause + "'; add it there, or name another here.");
        }
        if (reason.isEmpty()) {
            fault(
                    "RB-032",
                    id + " reason",
                    id,
                    "reason",
                    "The row gives no reason; write one that can stand in a letter.");
        }
        List<String> tests =
                rule.getInputEntry().stream().map(UnaryTests::getText).toList();
        Map<String, String> places = RowReason.places(
                table.getInput().stream().map(TableReader::column).toList(), tests, outputs.get("share"));
        return new Frame.Row(id, tests, outputs, clause, RowReason.filled(reason, places));
    }

    /** The value of an output cell in plain text, null for null or for a cell with a fault. */
    private String literal(String row, String column, String text) {
        String written = text == null ? "" : text.strip();
        Object value = written.isEmpty() ? null : feel.evaluate(written);
        boolean fits =
                switch (column) {
                    case "share" ->
                        value instanceof BigDecimal share
                                && share.signum() >= 0
                                && share.compareTo(BigDecimal.ONE) <= 0;
                    case "effect" ->
                        Stream.of(Outcome.values())
                                .anyMatch(outcome -> outcome.name().equals(value));
                    default -> value instanceof String || "null".equals(written);
                };
        if (!fits) {
            fault(
                    "RB-039",
                    row + " " + column,
                    row,
                    column,
                    "'" + written + "' does not fit here; write " + KINDS.get(column) + ".");
            return null;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : (String) value;
    }

    private String annotation(DecisionRule rule, String name) {
        for (int i = 0; i < table.getAnnotation().size(); i++) {
            if (name.equals(table.getAnnotation().get(i).getName())
                    && i < rule.getAnnotationEntry().size()) {
                String text = rule.getAnnotationEntry().get(i).getText();
                return text == null ? "" : text.strip();
            }
        }
        return "";
    }

    /** Cells that say the same have the same tests. */
    private List<UnaryTest> tests(UnaryTests cell) {
        return cell == null ? List.of() : tests.computeIfAbsent(cell.getText(), feel::evaluateUnaryTests);
    }

    private static BigDecimal greatestShare(List<Frame.Row> rows, Outcome effect) {
        return rows.stream()
                .filter(row -> effect.name().equals(row.outputs().get("effect")))
                .map(row -> new BigDecimal(row.outputs().get("share")))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private void fault(String code, String place, String row, String column, String message) {
        faults.add(new Fault(code, path, 0, place, message, Spot.cell(table.getId(), row, column)));
    }
}
