package org.plumbline.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.model.api.DRGElement;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.AnyModel;

/** Evaluates a DMN model with inputs typed in, and tells what each cell of its tables tested. For one thread. */
public final class ModelTrial {
    /** How the engine writes a type, whose name would do. */
    private static final Pattern TYPE = Pattern.compile("DMNType\\{ \\S+ : (.+?) }");

    private final AnyModel model;
    private final ModelInputs inputs;
    private final List<String> decisions;

    public ModelTrial(AnyModel model) {
        this.model = model;
        List<String> order = model.model().getDefinitions().getDrgElement().stream()
                .map(DRGElement::getId)
                .toList();
        this.inputs = new ModelInputs(model);
        this.decisions = model.model().getDecisions().stream()
                .filter(decision -> order.contains(decision.getId()))
                .sorted(Comparator.comparing(decision -> order.indexOf(decision.getId())))
                .map(DecisionNode::getName)
                .toList();
    }

    /** Names of its inputs in the order of the model, with what FEEL calls the type of each; "list" for one of many. */
    public Map<String, String> inputs() {
        return inputs.types();
    }

    /** Names of its decisions in the order of the model. */
    public List<String> decisions() {
        return decisions;
    }

    /**
     * Evaluates every decision.
     *
     * @param stated values of inputs by their names, as JSON gives them; an input without one is null
     * @throws SubmissionRefused unacceptable, with pointers such as /inputs/callsOffered, if there is no such input or a
     *     value does not fit its type
     */
    public Tried evaluate(Map<String, Object> stated) {
        DMNContext context = model.runtime().newContext();
        inputs.set(context, stated);
        TableTrace trace = new TableTrace(model);
        model.runtime().addListener(trace);
        try {
            DMNResult result = model.runtime().evaluateAll(model.model(), context);
            return new Tried(decided(result), trace.tables(), messages(result, trace));
        } finally {
            model.runtime().removeListener(trace);
        }
    }

    private List<Tried.Value> decided(DMNResult result) {
        return decisions.stream()
                .map(result::getDecisionResultByName)
                .map(decision -> new Tried.Value(
                        decision.getDecisionName(),
                        label(decision),
                        decision.getEvaluationStatus().name(),
                        ValueTree.of(decision.getResult())))
                .toList();
    }

    private String label(DMNDecisionResult decision) {
        return model.model().getDefinitions().getDrgElement().stream()
                .filter(element -> element.getId().equals(decision.getDecisionId()) && element.getLabel() != null)
                .map(DRGElement::getLabel)
                .findFirst()
                .orElse(decision.getDecisionName());
    }

    @SuppressWarnings("deprecation") // the level that takes the place of the severity tells less apart
    private static List<Tried.Message> messages(DMNResult result, TableTrace trace) {
        return Stream.concat(
                        result.getMessages().stream()
                                .map(message ->
                                        new Tried.Message(message.getSeverity().name(), sentence(message.getText()))),
                        trace.doubts().stream())
                .toList();
    }

    private static String sentence(String told) {
        String plain = TYPE.matcher(told.strip()).replaceAll("$1");
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
