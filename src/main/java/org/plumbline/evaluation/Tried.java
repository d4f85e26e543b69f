package org.plumbline.evaluation;

import java.util.List;

/**
 * What a DMN model gave for inputs typed in. Values are Map, List, String, Boolean or null, as JSON has them: numbers are
 * exact decimals in text, days, times and durations are in ISO form, a range names its start and its end.
 *
 * @param decisions every decision, in the order of the model
 * @param tables the tables that were evaluated, one after another; the same one again where it is called again
 * @param messages what the engine remarked
 */
public record Tried(List<Value> decisions, List<Table> tables, List<Message> messages) {

    /** What came of a decision. @param status SUCCEEDED, FAILED or SKIPPED */
    public record Value(String decision, String label, String status, Object value) {}

    /**
     * A table as it was evaluated.
     *
     * @param decision name of the decision or other part of the model that it stands in
     */
    public record Table(String decision, String hitPolicy, List<Row> rows) {}

    /**
     * A row of it.
     *
     * @param id null where the model gives none
     * @param number from 1
     * @param matched whether the engine found it to hold
     * @param outputs what its output cells say, not what they come to
     */
    public record Row(String id, int number, boolean matched, List<Cell> cells, List<String> outputs) {}

    /**
     * A cell of a row.
     *
     * @param input what its column looks at
     * @param label of the column; what it looks at, where it has none
     * @param test what the cell says
     */
    public record Cell(String input, String label, String test, Object value, boolean holds) {}

    /** A remark of the engine. @param severity ERROR, WARN or INFO */
    public record Message(String severity, String message) {}
}
