package org.plumbline.deciding.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private TimeLimit limit = new TimeLimit(Duration.ofSeconds(30), 1);

    @AfterEach
    void endWhatIsUnderWay() {
        end.countDown();
        limit.stop();
    }

    @Test
    void whatIsOverInTimeGivesItsResultOrItsRefusal() {
        assertThat(limit.within(() -> "done")).isEqualTo("done");
        IllegalArgumentException refusal = new IllegalArgumentException("no");
        assertThatThrownBy(() -> limit.within(() -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }

    @Test
    void whatDoesNotEndIsWaitedForNoLongerAndKeepsOthersWaitingOnlySoLong() {
        limit = new TimeLimit(Duration.ofMillis(100), 1);
        assertThatThrownBy(() -> limit.within(this::endless))
                .isInstanceOf(TookTooLong.class)
                .hasMessageEndingWith(".");
        assertThatThrownBy(() -> limit.within(() -> "next")).isInstanceOf(TookTooLong.class);
        end.countDown();
        assertThat(limit.within(() -> "after")).isEqualTo("after");
    }

    /** As FEEL, which does not heed an interruption. */
    private String endless() {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return "at last";
    }
}
