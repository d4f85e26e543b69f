package org.plumbline.web.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.plumbline.settings.Limits;
import org.plumbline.web.EarlyRefusal;
import org.plumbline.web.Problem;

/** Bounds how often one client calls. */
@ApplicationScoped
public class ClientRate {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The clients that are counted at a time; those not heard of for longest are forgotten first. */
    private static final int MOST_CLIENTS = 100_000;

    private final LoadingCache<String, Bucket> buckets;
    private final EarlyRefusal refusal;

    ClientRate(Limits limits, EarlyRefusal refusal) {
        this.refusal = refusal;
        // A bucket that had the time to fill up is as good as a new one.
        Duration full = MINUTE.multipliedBy(limits.burst()).dividedBy(limits.requestsPerMinute());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(full)
                .build(client -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(limits.burst()).refillGreedy(limits.requestsPerMinute(), MINUTE))
                        .build());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Guard.RATE);
    }

    private void check(RoutingContext call) {
        if (Guard.isExempt(call)) {
            call.next();
            return;
        }
        ConsumptionProbe probe =
                buckets.get(Client.of(call.request().remoteAddress())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            call.next();
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        refusal.end(
                call,
                Problem.passing(
                        429,
                        "Too many requests",
                        "AU-005",
                        "This client calls more often than the service allows; go on in " + seconds
                                + " s, and send many submissions in bulk.",
                        seconds));
    }
}
