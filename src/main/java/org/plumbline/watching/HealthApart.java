package org.plumbline.watching;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Asks after the health of the service on threads of its own, and waits so long and no longer: whoever watches is answered
 * while all others wait for a slow database. A check that is still under way is not begun again.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class HealthApart extends AsyncHealthCheckFactory {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Map<Class<?>, CompletableFuture<HealthCheckResponse>> underWay = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> names = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "health"));

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return told(check.getClass(), () -> check.call());
    }

    @Override
    public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
        return told(check.getClass(), () -> check.call().await().atMost(LONGEST));
    }

    private Uni<HealthCheckResponse> told(Class<?> check, Supplier<HealthCheckResponse> call) {
        return Uni.createFrom()
                .completionStage(() -> underWay.computeIfAbsent(check, absent -> begun(check, call))
                        // Whoever waits no longer does not end it.
                        .copy())
                .ifNoItem()
                .after(LONGEST)
                .recoverWithItem(() -> late(check))
                .onFailure()
                .recoverWithItem(() -> late(check));
    }

    private CompletableFuture<HealthCheckResponse> begun(Class<?> check, Supplier<HealthCheckResponse> call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        HealthCheckResponse told = call.get();
                        names.put(check, told.getName());
                        return told;
                    } finally {
                        underWay.remove(check);
                    }
                },
                threads);
    }

    private HealthCheckResponse late(Class<?> check) {
        return HealthCheckResponse.named(names.getOrDefault(check, "a check that was never answered"))
                .down()
                .withData("answer", "none within " + LONGEST.toSeconds() + " s")
                .build();
    }
}
