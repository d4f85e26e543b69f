package org.plumbline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

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
     * Refuses an attempt while there were too many failures, before anything is looked up for it.
     *
     * @throws SignInRefused saying how long to wait
     */
    void mayTry(String account, String client) {
        for (Bucket bucket : of(account, client)) {
            EstimationProbe probe = bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                throw refused(probe.getNanosToWaitForRefill());
            }
        }
    }

    /**
     * Makes an attempt, which counts as a failure until it turned out right. Those of one account and client wait for each
     * other: a right password that comes many times at once is no guessing.
     *
     * @return whether it was right
     * @throws SignInRefused saying how long to wait, if there were too many failures meanwhile
     */
    boolean make(String account, String client, BooleanSupplier attempt) {
        List<Bucket> both = of(account, client);
        synchronized (both.get(0)) {
            count(both);
            boolean right = true;
            try {
                right = attempt.getAsBoolean();
                return right;
            } finally {
                if (right) {
                    both.forEach(bucket -> bucket.addTokens(1));
                }
            }
        }
    }

    private static void count(List<Bucket> buckets) {
        List<Bucket> counted = new ArrayList<>();
        for (Bucket bucket : buckets) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                counted.forEach(before -> before.addTokens(1));
                throw refused(probe.getNanosToWaitForRefill());
            }
            counted.add(bucket);
        }
    }

    private static SignInRefused refused(long nanosToWait) {
        return SignInRefused.tooOften(Duration.ofNanos(nanosToWait).plusSeconds(1));
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
