package org.plumbline.web.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.plumbline.settings.Limits;
import org.plumbline.web.EarlyRefusal;

/** Bounds how much one client has on the way at once, from the head of a request to the end of its answer. */
@ApplicationScoped
public class Share {
    private final Places places;
    private final EarlyRefusal refusal;

    Share(Limits limits, EarlyRefusal refusal) {
        this.places = new Places(Integer.MAX_VALUE, limits.requestsOfClient());
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Guard.SHARE);
    }

    private void check(RoutingContext call) {
        if (Guard.isExempt(call)) {
            call.next();
            return;
        }
        Optional<Runnable> place = places.take(Client.of(call.request().remoteAddress()), 1);
        if (place.isEmpty()) {
            refusal.end(call, Load.busy("As many requests of this client are under way as it may have at once"));
            return;
        }
        call.addEndHandler(answeredOrHungUp -> place.get().run());
        call.next();
    }
}
