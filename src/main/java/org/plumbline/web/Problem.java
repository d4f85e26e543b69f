package org.plumbline.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.plumbline.fact.Violation;
import org.plumbline.json.ProblemDetail;

/** Answers with an error. */
public final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    public static Response response(ProblemDetail problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    public static Response response(int status, String title, String detail, List<Violation> violations) {
        return response(ProblemDetail.of(status, title, detail, violations));
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
