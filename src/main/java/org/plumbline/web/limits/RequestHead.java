package org.plumbline.web.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.plumbline.settings.Limits;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.Problem;

/** Bounds the head of a request, refuses one whose body has no type or is compressed, and says so in a problem. */
@ApplicationScoped
public class RequestHead {
    private static final String UNTYPED =
            "The header Content-Type names no media type; write it as application/json, for example.";

    private static final String COMPRESSED =
            "The header Content-Encoding says that the body is compressed, which is not taken; send it as it is, without"
                    + " that header.";

    private final Limits limits;
    private final EarlyRefusal refusal;

    RequestHead(Limits limits, EarlyRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Guard.HEAD);
    }

    private void check(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.uri().length() > limits.longestAddress().asLongValue()) {
            refuse(call, 414, "Address too long", "The address with its query is longer than the service takes.");
        } else if (length(request) > limits.longestHeaders().asLongValue()) {
            refuse(call, 431, "Headers too long", "The headers are longer than the service takes; send fewer.");
        } else if (!isType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refusal.end(call, Problem.response(415, "Unsupported Media Type", UNTYPED, List.of()));
        } else if (!isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            refusal.end(call, Problem.response(415, "Unsupported Media Type", COMPRESSED, List.of()));
        } else {
            call.next();
        }
    }

    private static boolean isPlain(String encoding) {
        return encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
    }

    /** What is no media type at all fails where calls are told apart by what they take. */
    private static boolean isType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void refuse(RoutingContext call, int status, String title, String sentence) {
        refusal.end(call, Problem.response(status, title, "FA-013", sentence));
    }

    private static long length(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
    }
}
