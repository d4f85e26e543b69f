package org.plumbline.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.RequestRefused;

/**
 * An error as callers see it (RFC 9457).
 *
 * @param type where its code is told of, the first where it has more; about:blank where it has none
 * @param violations what is wrong, each with a pointer, a lasting code and a sentence; empty where the title says all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(String type, String title, int status, String detail, List<Violation> violations) {
    /** Enough to mend a request by; one of nothing but faults would be answered with many times its length. */
    static final int MOST_VIOLATIONS = 1_000;

    /** The page of all codes, each with an anchor of its own. */
    private static final String CODES = "/docs/reference#";

    /** A problem of so many violations as are listed. */
    public static ProblemDetail of(int status, String title, String detail, List<Violation> violations) {
        String type =
                violations.isEmpty() ? "about:blank" : CODES + violations.get(0).code();
        return violations.size() <= MOST_VIOLATIONS
                ? new ProblemDetail(type, title, status, detail, violations)
                : new ProblemDetail(
                        type,
                        title,
                        status,
                        "There are " + violations.size() + " faults; the first " + MOST_VIOLATIONS + " are listed.",
                        violations.subList(0, MOST_VIOLATIONS));
    }

    /** What a failure is answered with that says by itself what is wrong; empty for any other, which is a defect. */
    public static Optional<ProblemDetail> of(Throwable failure) {
        if (failure instanceof SubmissionRefused refused) {
            return Optional.of(
                    refused.isMalformed()
                            ? of(400, "Malformed request", null, refused.violations())
                            : of(422, "Unacceptable submission", null, refused.violations()));
        }
        return failure instanceof RequestRefused refused
                ? Optional.of(of(status(refused.kind()), refused.title(), refused.getMessage(), refused.violations()))
                : Optional.empty();
    }

    private static int status(RequestRefused.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case NOT_YOURS -> 403;
            case NOT_FOUND -> 404;
            case NOT_NOW -> 409;
            case CHANGED_MEANWHILE -> 412;
            case TOO_LARGE -> 413;
            case UNACCEPTABLE -> 422;
            case TOO_MANY -> 429;
            case DEFECT -> 500;
            case UNAVAILABLE -> 503;
        };
    }
}
