package org.plumbline.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Health is told")
class HealthApartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HealthApart health = new HealthApart();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final HealthCheck stuck = () -> {
        begun.incrementAndGet();
        waitUntilToldToGoOn();
        return HealthCheckResponse.up("the database");
    };

    @AfterEach
    void stop() {
        goOn.countDown();
        health.stop();
    }

    private void waitUntilToldToGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HealthCheckResponse told(HealthCheck check) {
        return health.callSync(check).await().atMost(PATIENCE);
    }

    @Test
    @Timeout(30)
    void asDownWhileACheckHangsWhichIsNotBegunAgainAndAsUpOnceItAnswers() {
        for (int asked = 0; asked < 3; asked++) {
            assertThat(told(stuck).getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        }
        assertThat(begun).hasValue(1);
        goOn.countDown();
        HealthCheckResponse answered = told(stuck);
        assertThat(answered.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answered.getName()).isEqualTo("the database");
    }

    @Test
    void asDownWhereACheckFailsWithoutItsReason() {
        HealthCheck failing = () -> {
            throw new IllegalStateException("secret");
        };
        HealthCheckResponse answered = told(failing);
        assertThat(answered.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answered.getData().orElseThrow().toString()).doesNotContain("secret");
    }
}
