package org.plumbline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.List;

/**
 * Counts failed sign-ins, per account and client and per client alone, so that guessing is slow and one who guesses does
 * not lock out the owner at another place. Each instance counts for itself.
 */
final class Attempts {
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final int perAccount;
    private final int perClient;
    private final Duration within;

    /** So many failures are borne within a time. */
    Attempts(int perAccount, int perClient, Duration within) {
        this.perAccount = perAccount;
        this.perClient = perClient;
        this.within = within;
    }

    /**
     * Refuses an attempt while there were too many failures.
     *
     * @throws SignInRefused saying how long to wait
     */
    void mayTry(String account, String client) {
        for (Bucket bucket : of(account, client)) {
            EstimationProbe probe = bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                throw SignInRefused.tooOften(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
            }
        }
    }

    void failed(String account, String client) {
        for (Bucket bucket : of(account, client)) {
            bucket.tryConsume(1);
        }
    }

    private List<Bucket> of(String account, String client) {
        return List.of(bucket(account + "\n" + client, perAccount), bucket(client, perClient));
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(key, absent -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .build());
    }
}
