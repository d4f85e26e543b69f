package org.plumbline.replaying;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.fact.DecidedBy;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.TreeReader;
import org.plumbline.fact.Violation;
import org.plumbline.fact.With;

/**
 * One request to decide kept decisions again under something else, well formed but not yet held against the ledger.
 *
 * @param filter which decisions, by the names that a query for decisions has for it
 * @param rulebook fingerprint of the rulebook to decide under; null for the one in force
 * @param with the edition and the readings to decide under, where they are not those of each decision
 */
public record ReplayRequest(Map<String, String> filter, String rulebook, With with, DecidedBy engine) {
    private static final String FILTER = "filter";
    private static final String RULEBOOK = "rulebook";
    private static final String CONTRACT = "contract";
    private static final String READINGS = "readings";
    private static final String ENGINE = "engine";

    /**
     * Reads it from the tree that a JSON reader gives.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static ReplayRequest read(Object tree) {
        List<Violation> violations = new ArrayList<>();
        TreeReader root = TreeReader.root(tree, violations);
        root.refuseKeysBeyond(Set.of(FILTER, RULEBOOK, CONTRACT, READINGS, ENGINE));
        DecidedBy engine = root.optionalWord(ENGINE, DecidedBy.class);
        return read(root, root.object(FILTER), engine == null ? DecidedBy.RECORD : engine, violations);
    }

    /**
     * Reads one for a draft, which stands for the rulebook and would decide by the engine that runs; without a filter it
     * selects all that is current.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static ReplayRequest readForDraft(Object tree) {
        List<Violation> violations = new ArrayList<>();
        TreeReader root = TreeReader.root(tree, violations);
        root.refuseKeysBeyond(Set.of(FILTER, CONTRACT, READINGS));
        TreeReader filter = root.has(FILTER) ? root.object(FILTER) : TreeReader.root(Map.of(), violations);
        return read(root, filter, DecidedBy.RUNNING, violations);
    }

    private static ReplayRequest read(
            TreeReader root, TreeReader stated, DecidedBy engine, List<Violation> violations) {
        Map<String, String> filter = filter(stated);
        String rulebook = root.optionalText(RULEBOOK);
        String contract = root.has(CONTRACT) ? root.name(CONTRACT) : null;
        With with = new With(contract, SubmissionReader.readings(root));
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
        return new ReplayRequest(filter, rulebook, with, engine);
    }

    /** What each field says, as a query would say it; one that is null is not there. */
    private static Map<String, String> filter(TreeReader stated) {
        Map<String, String> filter = new LinkedHashMap<>();
        stated.fields().forEach((name, value) -> {
            if (value instanceof String || value instanceof BigDecimal || value instanceof Boolean) {
                filter.put(name, value.toString());
            } else if (value != null) {
                stated.refuse(name, "FA-002", "'" + name + "' is a text, a number, true or false.");
            }
        });
        return filter;
    }
}
