package org.plumbline.evaluation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.rulebook.StandardModel;

/**
 * What the tables of one rulebook answered. Each is consulted once for the same figures and circumstances, so that another
 * reading of the contract costs no more than the tables that look at it. Any number of threads may use it.
 */
public final class Consulted {
    private final Map<Asked, TableAnswer> answers = new ConcurrentHashMap<>();

    /**
     * What a table is asked.
     *
     * @param model path of its file
     * @param values all it looks at, by input
     */
    private record Asked(String model, Map<String, Object> values) {}

    /** @throws EvaluationFailed if the table can't decide */
    TableAnswer answer(StandardModel model, Map<String, Object> values) {
        return answers.computeIfAbsent(
                new Asked(model.standard().model(), values), asked -> TableEvaluation.of(model, values));
    }
}
