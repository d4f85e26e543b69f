package org.plumbline.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of an answer in bulk: the assessment or the problem, never both.
 *
 * @param line number of the request's line, from 1
 * @param idempotencyKey what the line named itself by, or null
 * @param status what a single request would have been answered with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkLine(
        long line, String idempotencyKey, int status, AssessmentAnswer assessment, ProblemDetail problem) {
    /** A line that came to an assessment. */
    public static BulkLine of(long line, String key, int status, AssessmentAnswer assessment) {
        return new BulkLine(line, key, status, assessment, null);
    }

    /** A line that came to nothing. */
    public static BulkLine refused(long line, String key, ProblemDetail problem) {
        return new BulkLine(line, key, problem.status(), null, problem);
    }
}
