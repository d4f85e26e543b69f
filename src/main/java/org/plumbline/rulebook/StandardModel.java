package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Frame;

/**
 * The compiled DMN model of one standard: its quantities and its one table. Immutable; serves all threads.
 *
 * @param facts the facts it is decided from
 * @param frame what every explanation from it has in common
 * @param inputs names of the facts and readings to set in its context, null where not stated
 * @param table name of the decision that holds the table
 * @param allowed per column, the tests its values must pass; empty where any value is allowed
 * @param cells per row and column, the tests of the cell, the same list for the same text; a cell without a test always
 *     holds
 * @param told per column, values such that the cells tell no two values between or beyond them apart; empty where they
 *     have no order
 * @param penaltyAtMost the largest penalty share of any row
 * @param creditAtMost the largest credit share of any row
 */
public record StandardModel(
        Standard standard,
        List<Fact> facts,
        Frame frame,
        DMNRuntime runtime,
        DMNModel model,
        List<String> inputs,
        String table,
        List<List<UnaryTest>> allowed,
        List<List<List<UnaryTest>>> cells,
        List<List<Object>> told,
        BigDecimal penaltyAtMost,
        BigDecimal creditAtMost) {

    /** What a table's first column, the status of the facts, is when everything needed is there. */
    public static final String KNOWN = "KNOWN";

    /** Name of the input that says what the assessment is for: a {@code Kind}'s name. */
    public static final String KIND = "kind";

    /** Name of the input that says which contract year is judged. */
    public static final String YEAR = "year";

    /** Name of the input that counts the months an exception or relief takes out of the year. */
    public static final String MONTHS_TAKEN_OUT = "monthsTakenOut";

    /** Key in a DMN context's metadata of the {@code List<String>} that collects the ids of the rows matched. */
    public static final String MATCHES = "plumbline.matches";
}
