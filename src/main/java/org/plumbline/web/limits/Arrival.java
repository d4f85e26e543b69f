package org.plumbline.web.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.settings.Limits;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.TooLarge;

/**
 * Lets a request on once its body is there, so that one that comes slowly keeps no thread and no place from others; and
 * bounds how long that may take and how much is on the way at once. A call in bulk is read as it comes.
 */
@ApplicationScoped
public class Arrival {
    private final Limits limits;
    private final TooLarge tooLarge;
    private final Places bytes;
    private final EarlyRefusal refusal;

    Arrival(Limits limits, TooLarge tooLarge, EarlyRefusal refusal) {
        this.limits = limits;
        this.tooLarge = tooLarge;
        int most = Math.toIntExact(limits.bodiesAtOnce().asLongValue());
        this.bytes = new Places(most, Math.max(most / 2, tooLarge.limit() + 1));
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Guard.ARRIVAL);
    }

    private void check(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (Guard.isExempt(call) || request.isEnded() || tooLarge.isBoundedByLine(call)) {
            call.next();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        new ArrivingBody(call, tooLarge.limit(), bytes, refusal).await(limits.longestArrival());
    }
}
