package org.plumbline.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.web.Problem;
import org.plumbline.web.Problems;

/**
 * One line of an answer in bulk: the assessment or the problem, never both.
 *
 * @param line number of the request's line, from 1
 * @param idempotencyKey what the line named itself by, or null
 * @param status what a single request would have been answered with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkLine(long line, String idempotencyKey, int status, AssessmentAnswer assessment, Problem problem) {
    /** A line that came to an assessment. */
    public static BulkLine of(long line, String key, int status, AssessmentAnswer assessment) {
        return new BulkLine(line, key, status, assessment, null);
    }

    /** A line that came to nothing. */
    public static BulkLine refused(long line, String key, RuntimeException failure) {
        Response answer = Problems.of(failure);
        return new BulkLine(line, key, answer.getStatus(), null, (Problem) answer.getEntity());
    }
}
