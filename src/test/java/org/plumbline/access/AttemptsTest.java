package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.plumbline.web.AtOnce;

class AttemptsTest {
    private static final String NAME = "guessed";
    private static final String CLIENT = "192.0.2.1";
    private static final int PER_ACCOUNT = 10;
    private static final int PER_CLIENT = 15;
    private static final int THREADS = 40;

    private final Attempts attempts = new Attempts(PER_ACCOUNT, PER_CLIENT, Duration.ofHours(1));
    private final AtomicInteger looked = new AtomicInteger();

    /** What takes its time, as a hash does. */
    private BooleanSupplier password(boolean right) {
        return () -> {
            looked.incrementAndGet();
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
            return right;
        };
    }

    private boolean isRefused(String account, boolean right) {
        try {
            attempts.make(account, CLIENT, password(right));
            return false;
        } catch (SignInRefused refused) {
            assertThat(refused.waiting()).isPositive();
            return true;
        }
    }

    @Test
    void ofWrongPasswordsThatComeAtOnceNoMoreAreLookedAtThanOfThoseInARow() {
        List<Boolean> refused = AtOnce.run(THREADS, number -> isRefused(NAME, false));
        assertThat(looked).hasValue(PER_ACCOUNT);
        assertThat(refused).filteredOn(each -> each).hasSize(THREADS - PER_ACCOUNT);
    }

    @Test
    void neitherAreMoreOfAClientThatTriesManyAccountsAtOnce() {
        AtOnce.run(THREADS, number -> isRefused(NAME + number, false));
        assertThat(looked).hasValue(PER_CLIENT);
    }

    @Test
    void aRightPasswordThatComesManyTimesAtOnceIsNeverRefused() {
        assertThat(AtOnce.run(THREADS, number -> isRefused(NAME, true))).containsOnly(false);
        assertThat(isRefused(NAME, true)).isFalse();
    }

    @Test
    void whoWasRefusedForHisAccountIsNotCountedForHisClient() {
        for (int attempt = 0; attempt < THREADS; attempt++) {
            isRefused(NAME, false);
        }
        for (int attempt = PER_ACCOUNT; attempt < PER_CLIENT; attempt++) {
            assertThat(isRefused("another", false)).isFalse();
        }
        assertThat(isRefused("another", false)).isTrue();
    }

    @Test
    void whatFailsForAnotherReasonIsNoGuess() {
        for (int attempt = 0; attempt < THREADS; attempt++) {
            assertThatThrownBy(() -> attempts.make(NAME, CLIENT, () -> {
                        throw new IllegalStateException("out of memory, say");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(isRefused(NAME, false)).isFalse();
    }
}
