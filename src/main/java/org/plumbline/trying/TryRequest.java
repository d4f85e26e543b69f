package org.plumbline.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.TreeReader;
import org.plumbline.fact.Violation;

/**
 * What is to be tried with a draft: a whole request, or one of its DMN models.
 *
 * @param submission null for a model
 * @param model path of the model; null for a whole request
 * @param inputs values by the names of the model's inputs, as JSON gives them
 * @param rows ids of the only rows to be active; empty: all are
 */
public record TryRequest(Submission submission, String model, Map<String, Object> inputs, List<String> rows) {
    /** Where the whole request stands. */
    public static final String PLACE = "/request";

    private static final String REQUEST = "request";
    private static final String MODEL = "model";
    private static final String INPUTS = "inputs";
    private static final String ROWS = "rows";

    /**
     * Reads it from the tree that a JSON reader gives.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static TryRequest read(Object tree) {
        List<Violation> violations = new ArrayList<>();
        TreeReader root = TreeReader.root(tree, violations);
        boolean whole = root.has(REQUEST);
        root.refuseKeysBeyond(whole ? Set.of(REQUEST) : Set.of(MODEL, INPUTS, ROWS));
        if (!whole && !root.has(MODEL)) {
            root.refuse(MODEL, "FA-008", "Name the path of a 'model' and its 'inputs', or give a whole 'request'.");
        }
        String model = root.optionalText(MODEL);
        Map<String, Object> inputs = root.has(INPUTS) ? root.object(INPUTS).fields() : Map.of();
        List<String> rows = root.texts(ROWS);
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
        return new TryRequest(whole ? submission(root.fields().get(REQUEST)) : null, model, inputs, rows);
    }

    private static Submission submission(Object request) {
        try {
            return SubmissionReader.read(request);
        } catch (SubmissionRefused refused) {
            throw refused.at(PLACE);
        }
    }
}
