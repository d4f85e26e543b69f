package org.plumbline.trying;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.csv.CsvRows;
import org.plumbline.evaluation.Tried;

/** Evaluates a DMN model for each row of a CSV file. A list or an object stands in its cell as JSON; an empty cell is null. */
final class TriedInputs implements TriedRows.Trial {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TriedModel model;

    TriedInputs(TriedModel model) {
        this.model = model;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(model.decisions());
        columns.add("row");
        return columns;
    }

    @Override
    public TriedRows.Result result(CsvRows.Row row) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        row.cells()
                .forEach((name, cell) -> inputs.put(
                        name,
                        // A model without the input says so itself.
                        cell.isEmpty()
                                ? null
                                : TypedInput.of(name, model.inputs().getOrDefault(name, "string"), cell)));
        Tried tried = model.evaluate(inputs);
        List<String> cells = tried.decisions().stream()
                .map(decision -> text(decision.value()))
                .collect(Collectors.toCollection(ArrayList::new));
        cells.add(tried.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(Tried.Row::matched)
                .map(held -> held.id() == null ? Integer.toString(held.number()) : held.id())
                .collect(Collectors.joining(" ")));
        String problem = tried.messages().stream().map(Tried.Message::message).collect(Collectors.joining(" "));
        return new TriedRows.Result(cells, problem.isEmpty() ? null : problem);
    }

    private static String text(Object value) {
        try {
            return value instanceof Map || value instanceof List
                    ? JSON.writeValueAsString(value)
                    : Objects.toString(value, null);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
