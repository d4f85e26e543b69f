package org.plumbline.web.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.web.api.EarlyRefusal;
import org.plumbline.web.api.Problem;

/** Bounds the head of a request, and says so in a problem. */
@ApplicationScoped
public class Head {
    private final Limits limits;
    private final EarlyRefusal refusal;

    Head(Limits limits, EarlyRefusal refusal) {
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
        } else {
            call.next();
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
