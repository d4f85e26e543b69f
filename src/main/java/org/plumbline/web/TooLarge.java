package org.plumbline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.plumbline.request.BodyTooLarge;
import org.plumbline.settings.Settings;

/** Bounds the body of a request, whether its length is announced or not, and says so in a problem. */
@ApplicationScoped
public class TooLarge {
    private static final int BEFORE_ALL_ELSE = 1_000_000;

    /** Where each line is bounded, not the whole. */
    private static final String BULK = "/api/v1/assessments/bulk";

    private final int limit;
    private final EarlyRefusal refusal;

    TooLarge(Settings settings, EarlyRefusal refusal) {
        this.limit = Math.toIntExact(settings.http().maxBody().asLongValue());
        this.refusal = refusal;
    }

    /** The answer to a body that is too large. */
    public static Response response() {
        return Problems.of(new BodyTooLarge());
    }

    /** The most bytes of a body, or of a line in bulk. */
    public int limit() {
        return limit;
    }

    /**
     * Reads a body whole.
     *
     * @throws BodyTooLarge if it is longer than the limit
     */
    public byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new BodyTooLarge();
        }
        return bytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    /** Whether each line of the body is bounded, and not the whole. */
    public boolean isBoundedByLine(RoutingContext call) {
        return call.normalizedPath().equals(BULK);
    }

    /** Answers an announced length above the limit before anything is read; the server itself would say nothing. */
    private void check(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit || isBoundedByLine(call)) {
            call.next();
            return;
        }
        refusal.end(call, response());
    }
}
