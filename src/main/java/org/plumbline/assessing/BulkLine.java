package org.plumbline.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Problem;
import org.plumbline.web.Problems;
import org.plumbline.web.TooLarge;

/**
 * One line of an answer in bulk: the assessment or the problem, never both.
 *
 * @param line number of the request's line, from 1
 * @param idempotencyKey what the line named itself by, or null
 * @param status what a single request would have been answered with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkLine(long line, String idempotencyKey, int status, AssessmentView assessment, Problem problem) {
    private static final String KEY = "idempotencyKey";

    /** A line that was read: its request, and its own key or null. */
    public record Read(Submission submission, String key) {}

    /**
     * Reads the tree of a line: a request, with its key beside its other fields.
     *
     * @throws SubmissionRefused if it is no request
     */
    public static Read read(Object tree) {
        if (!(tree instanceof Map<?, ?> fields) || !fields.containsKey(KEY)) {
            return new Read(SubmissionReader.read(tree), null);
        }
        Map<Object, Object> request = new LinkedHashMap<>(fields);
        Object key = request.remove(KEY);
        if (!(key instanceof String text) || text.isBlank() || text.length() > KeyHeader.LONGEST) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    "/" + KEY, "LE-004", "A line has one key of 1 to " + KeyHeader.LONGEST + " characters, or none.")));
        }
        return new Read(SubmissionReader.read(request), text);
    }

    /** The key of a line whatever else is wrong with it; null where none can be read. */
    public static String key(Supplier<Object> tree) {
        try {
            return tree.get() instanceof Map<?, ?> fields && fields.get(KEY) instanceof String key ? key : null;
        } catch (SubmissionRefused | TooLarge.Refused unreadable) {
            return null;
        }
    }

    /** A line that came to an assessment. */
    public static BulkLine of(long line, String key, int status, AssessmentView assessment) {
        return new BulkLine(line, key, status, assessment, null);
    }

    /** A line that came to nothing. */
    public static BulkLine refused(long line, String key, RuntimeException failure) {
        Response answer = Problems.of(failure);
        return new BulkLine(line, key, answer.getStatus(), null, (Problem) answer.getEntity());
    }
}
