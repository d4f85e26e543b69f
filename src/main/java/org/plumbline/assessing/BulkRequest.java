package org.plumbline.assessing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.BodyTooLarge;
import org.plumbline.request.IdempotencyKey;

/**
 * A line of requests in bulk.
 *
 * @param key what the line names itself by, or null
 */
public record BulkRequest(Submission submission, String key) {
    private static final String KEY = "idempotencyKey";

    /**
     * Reads the tree of a line: a request, with its key beside its other fields.
     *
     * @throws SubmissionRefused if it is no request
     */
    public static BulkRequest read(Object tree) {
        if (!(tree instanceof Map<?, ?> fields) || !fields.containsKey(KEY)) {
            return new BulkRequest(SubmissionReader.read(tree), null);
        }
        Map<Object, Object> request = new LinkedHashMap<>(fields);
        Object key = request.remove(KEY);
        if (!(key instanceof String text) || text.isBlank() || text.length() > IdempotencyKey.LONGEST) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    "/" + KEY,
                    "LE-004",
                    "A line has one key of 1 to " + IdempotencyKey.LONGEST + " characters, or none.")));
        }
        return new BulkRequest(SubmissionReader.read(request), text);
    }

    /** The key of a line whatever else is wrong with it; null where none can be read. */
    public static String key(Supplier<Object> tree) {
        try {
            return tree.get() instanceof Map<?, ?> fields && fields.get(KEY) instanceof String key ? key : null;
        } catch (SubmissionRefused | BodyTooLarge unreadable) {
            return null;
        }
    }
}
