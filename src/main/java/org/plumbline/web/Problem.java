package org.plumbline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.plumbline.fact.Violation;

/**
 * An error as callers see it (RFC 9457).
 *
 * @param type where its code is told of, the first where it has more; about:blank where it has none
 * @param violations what is wrong, each with a pointer, a lasting code and a sentence; empty where the title says all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {
    /** Enough to mend a request by; one of nothing but faults would be answered with many times its length. */
    static final int MOST_VIOLATIONS = 1_000;

    /** The page of all codes, each with an anchor of its own. */
    static final String CODES = "/docs/reference#";

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Response response(int status, String title, String detail, List<Violation> violations) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(of(status, title, detail, violations))
                .build();
    }

    private static Problem of(int status, String title, String detail, List<Violation> violations) {
        String type =
                violations.isEmpty() ? "about:blank" : CODES + violations.get(0).code();
        return violations.size() <= MOST_VIOLATIONS
                ? new Problem(type, title, status, detail, violations)
                : new Problem(
                        type,
                        title,
                        status,
                        "There are " + violations.size() + " faults; the first " + MOST_VIOLATIONS + " are listed.",
                        violations.subList(0, MOST_VIOLATIONS));
    }

    /** A problem of one sentence with one code. */
    public static Response response(int status, String title, String code, String sentence) {
        return response(status, title, sentence, List.of(new Violation("", code, sentence)));
    }

    /** A problem of one sentence with one code, that will pass by itself: it says when to come again. */
    public static Response passing(int status, String title, String code, String sentence, long seconds) {
        return Response.fromResponse(response(status, title, code, sentence))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
