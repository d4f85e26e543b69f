package org.plumbline.web.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.plumbline.settings.Limits;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.Problem;

/**
 * Refuses what comes while as much is under way as the service takes, or takes of one client, from the head of a request
 * to the end of its answer: better a few at once than all too late.
 */
@ApplicationScoped
public class Load {
    private static final int AGAIN_IN_SECONDS = 1;

    private final Places share;
    private final Places places;
    private final Places heavy;
    private final EarlyRefusal refusal;

    Load(Limits limits, EarlyRefusal refusal) {
        this.share = new Places(Integer.MAX_VALUE, limits.requestsOfClient());
        this.places = new Places(limits.requestsAtOnce(), limits.requestsAtOnce());
        this.heavy = new Places(limits.heavyAtOnce(), Math.max(1, limits.heavyAtOnce() / 2));
        this.refusal = refusal;
    }

    static Response busy(String what) {
        return Problem.passing(
                503,
                "Too busy",
                "AU-006",
                what + "; nothing was done. Send the request again in a while.",
                AGAIN_IN_SECONDS);
    }

    /** Takes a place for a heavy call, of which one client may have half; see {@link Places#take}. */
    Optional<Runnable> takeHeavy(String client) {
        return heavy.take(client, 1);
    }

    void register(@Observes Filters filters) {
        filters.register(
                call -> check(call, share, "As many requests of this client are under way as it may have at once"),
                Guard.SHARE);
        filters.register(
                call -> check(call, places, "As many requests are under way as the service takes at once"), Guard.LOAD);
    }

    private void check(RoutingContext call, Places open, String full) {
        if (Guard.isExempt(call)) {
            call.next();
            return;
        }
        Optional<Runnable> place = open.take(Client.of(call.request().remoteAddress()), 1);
        if (place.isEmpty()) {
            refusal.end(call, busy(full));
            return;
        }
        call.addEndHandler(answeredOrHungUp -> place.get().run());
        call.next();
    }
}
