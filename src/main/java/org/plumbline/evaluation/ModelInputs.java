package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.model.api.Import;
import org.kie.dmn.model.api.InputData;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.AnyModel;

/** The inputs of a model by name, in its order; of one that it imports as {@code fees}, by {@code fees.name}. */
final class ModelInputs {
    private static final String PLACE = "/inputs";

    private final Map<String, Input> inputs = new LinkedHashMap<>();

    /** @param path names of the imports that lead to it, and its own at last */
    private record Input(List<String> path, DMNType type) {}

    ModelInputs(AnyModel model) {
        add(model.runtime(), model.model(), List.of());
    }

    private void add(DMNRuntime runtime, DMNModel model, List<String> imports) {
        model.getDefinitions().findAllChildren(InputData.class).forEach(input -> {
            List<String> path = with(imports, input.getName());
            InputDataNode node = model.getInputById(input.getId());
            inputs.put(String.join(".", path), new Input(path, node.getType()));
        });
        for (Import each : model.getDefinitions().getImport()) {
            runtime.getModels().stream()
                    .filter(other -> other.getNamespace().equals(each.getNamespace()))
                    .forEach(other -> add(runtime, other, with(imports, each.getName())));
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    /** Their names, each with what FEEL calls its type. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        inputs.forEach((name, input) -> types.put(name, FeelType.title(input.type())));
        return types;
    }

    /**
     * Sets every input, null where nothing is stated: to the engine it would not be there at all.
     *
     * @throws SubmissionRefused unacceptable, with pointers such as /inputs/callsOffered, if there is no such input or a
     *     value does not fit its type
     */
    void set(DMNContext context, Map<String, Object> stated) {
        ValueReader reader = new ValueReader();
        Map<String, Object> values = new HashMap<>();
        inputs.forEach((name, input) ->
                put(values, input.path(), reader.read(ValueReader.at(PLACE, name), stated.get(name), input.type())));
        List<Violation> violations = new ArrayList<>(reader.violations());
        stated.keySet().stream()
                .filter(name -> !inputs.containsKey(name))
                .forEach(name -> violations.add(new Violation(
                        ValueReader.at(PLACE, name),
                        "FA-007",
                        "The model has no input '" + name + "'; its inputs are " + String.join(", ", inputs.keySet())
                                + ".")));
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        values.forEach(context::set);
    }

    /** What is imported stands in a context of its own. */
    @SuppressWarnings("unchecked") // put there by this method alone
    private static void put(Map<String, Object> values, List<String> path, Object value) {
        if (path.size() == 1) {
            values.put(path.get(0), value);
        } else {
            Object imported = values.computeIfAbsent(path.get(0), name -> new HashMap<String, Object>());
            put((Map<String, Object>) imported, path.subList(1, path.size()), value);
        }
    }
}
