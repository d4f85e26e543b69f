package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.InputData;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Reading;
import org.plumbline.contract.Standard;

/** Compiles the DMN model of one standard and holds it to what every model must be. */
final class ModelReader {
    static final String STATUS = "status";
    private static final Set<String> ALWAYS_GIVEN =
            Set.of(StandardModel.KIND, StandardModel.YEAR, StandardModel.MONTHS_TAKEN_OUT);

    private final Contract contract;
    private final Standard standard;
    private final RulebookFiles files;
    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    private ModelReader(Contract contract, Standard standard, RulebookFiles files) {
        this.contract = contract;
        this.standard = standard;
        this.files = files;
        this.path = standard.model();
    }

    /** Gives the model, or nothing where it has faults; these are added to the list. */
    static Optional<StandardModel> read(
            Contract contract, Standard standard, RulebookFiles files, Workings workings, List<Fault> faults) {
        ModelReader reader = new ModelReader(contract, standard, files);
        String contents = reader.contents();
        Optional<StandardModel> known = Optional.ofNullable(workings.models().getIfPresent(contents));
        if (known.isPresent()) {
            return known;
        }
        Optional<StandardModel> model = reader.compile().flatMap(reader::model);
        faults.addAll(reader.faults);
        if (!reader.faults.isEmpty()) {
            return Optional.empty();
        }
        model.ifPresent(compiled -> workings.models().put(contents, compiled));
        return model;
    }

    /** All that the compiled model depends on. */
    private String contents() {
        List<String> paths = new ArrayList<>(files.paths(Rulebook.CONTRACTS, ".yaml"));
        paths.addAll(contract.rules());
        paths.add(path);
        return standard.id() + " " + files.fingerprint(paths);
    }

    private Optional<DMNRuntime> compile() {
        if (!files.has(path)) {
            fault(
                    "RB-001",
                    "",
                    "The contract names this model for standard " + standard.id() + ", but there is no such file.");
            return Optional.empty();
        }
        Optional<Fault> malformed = WellFormed.fault(path, files.bytes(path));
        if (malformed.isPresent()) {
            faults.add(malformed.get());
            return Optional.empty();
        }
        return compile(files.text(path));
    }

    private Optional<DMNRuntime> compile(String text) {
        Optional<DMNRuntime> runtime = AnyModel.runtime(List.of(AnyModel.source(path, text)));
        if (runtime.isEmpty()) {
            faults.add(AnyModel.unreadable(path));
        }
        return runtime;
    }

    private Optional<StandardModel> model(DMNRuntime runtime) {
        DMNModel model = runtime.getModels().get(0);
        model.getMessages(DMNMessage.Severity.ERROR).forEach(message -> faults.add(TableAnalysis.fault(path, message)));
        inputs(model);
        List<Decision> tables = decisions(model)
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .toList();
        if (tables.size() != 1) {
            fault("RB-030", "", "A model has exactly one decision table; this one has " + tables.size() + ".");
            return Optional.empty();
        }
        Decision decision = tables.get(0);
        DecisionTable table = (DecisionTable) decision.getExpression();
        shape(table);
        columns(table, model);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        TableReader reader = new TableReader(contract, path, table);
        Optional<StandardModel> compiled = reader.compile(standard, runtime, model, decision);
        faults.addAll(reader.faults());
        return compiled;
    }

    static Stream<Decision> decisions(DMNModel model) {
        return model.getDefinitions().getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast);
    }

    private List<Reading> readings() {
        return standard.readings().stream().map(contract.readings()::get).toList();
    }

    /** Whether a parameter is of the reading that judges a year by its months, by the very same table. */
    private boolean isReadOfMonths(String parameter) {
        return contract.byMonths() != null
                && contract.readings().get(contract.byMonths()).parameter().equals(parameter);
    }

    private void inputs(DMNModel model) {
        Set<String> listed = new HashSet<>(standard.facts());
        readings().forEach(reading -> listed.add(reading.parameter()));
        Set<String> asked = model.getDefinitions().getDrgElement().stream()
                .filter(InputData.class::isInstance)
                .map(element -> ((InputData) element).getName())
                .collect(Collectors.toSet());
        asked.stream()
                .filter(input -> !listed.contains(input) && !ALWAYS_GIVEN.contains(input))
                .forEach(input -> fault(
                        "RB-021",
                        input,
                        "Standard " + standard.id() + " of " + contract.id() + " lists no fact or reading '" + input
                                + "'; add it there or take the input out of the model."));
        listed.stream()
                .filter(input -> !asked.contains(input) && !isReadByRules(input) && !isReadOfMonths(input))
                .forEach(input -> fault(
                        "RB-021",
                        input,
                        "Standard " + standard.id() + " lists '" + input + "', but the model has no such input data"
                                + (standard.facts().contains(input) ? "." : ", and no rule looks at this reading.")));
    }

    /** Whether it is a reading that some rule of the contract looks at, such as {@code chosen["amountAtRisk"]}. */
    private boolean isReadByRules(String input) {
        return !standard.facts().contains(input)
                && contract.rules().stream().filter(files::has).anyMatch(rule -> files.text(rule)
                        .contains("chosen[\"" + input + "\"]"));
    }

    private void shape(DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.UNIQUE) {
            fault(
                    "RB-036",
                    "",
                    "The hit policy is " + table.getHitPolicy() + "; make it UNIQUE, so that one row holds.");
        }
        if (table.getInput().isEmpty()
                || !STATUS.equals(table.getInput().get(0).getInputExpression().getText())
                || table.getInput().get(0).getInputValues() == null) {
            fault(
                    "RB-037",
                    "",
                    "The first column tests the decision 'status' and lists its values, so that a missing fact has a"
                            + " row of its own.");
        }
        List<String> outputs =
                table.getOutput().stream().map(output -> output.getName()).toList();
        if (!outputs.equals(TableReader.OUTPUTS) && !outputs.equals(TableReader.OUTPUTS_WITH_AMOUNT)) {
            fault(
                    "RB-039",
                    "",
                    "The outputs are " + outputs + "; they must be " + TableReader.OUTPUTS
                            + ", in this order, and 'amount' after them where the table names dollars.");
        }
    }

    /** A column tests a quantity that has a name of its own, so that the explanation can show its value. */
    private void columns(DecisionTable table, DMNModel model) {
        Set<String> named = model.getDefinitions().getDrgElement().stream()
                .map(element -> element.getName())
                .collect(Collectors.toSet());
        table.getInput().stream()
                .map(column -> column.getInputExpression().getText())
                .filter(tested -> !named.contains(tested))
                .forEach(tested -> fault(
                        "RB-037",
                        tested,
                        "The column tests '" + tested + "'; make that a decision of its own and test its name."));
    }

    private void fault(String code, String place, String message) {
        faults.add(new Fault(code, path, 0, place, message));
    }
}
