package org.plumbline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id: the caller's own, cleaned, or a new one. The answer has it in {@code X-Request-Id}, every line
 * of the log that is written for the request as {@code requestId}.
 */
@ApplicationScoped
public class RequestId {
    static final String HEADER = "X-Request-Id";
    static final String IN_LOG = "requestId";

    /** Before the limits, so that a refusal has one too. */
    private static final int FIRST = 1_000_010;

    private static final int LONGEST = 64;
    private static final Pattern UNWANTED = Pattern.compile("[^A-Za-z0-9._:-]");

    RequestId() {}

    void register(@Observes Filters filters) {
        filters.register(this::name, FIRST);
    }

    private void name(RoutingContext call) {
        String id = of(call.request().getHeader(HEADER));
        call.response().putHeader(HEADER, id);
        MDC.put(IN_LOG, id);
        call.next();
    }

    /** What a caller sends may stand in a log: no line break, no quotation mark, no more than a few characters. */
    static String of(String sent) {
        String cleaned = sent == null
                ? ""
                : UNWANTED.matcher(sent.substring(0, Math.min(LONGEST, sent.length())))
                        .replaceAll("");
        return cleaned.isEmpty() ? UUID.randomUUID().toString() : cleaned;
    }
}
