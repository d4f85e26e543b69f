package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;
import org.plumbline.rulebook.Rulebook;

@DisplayName("One rulebook serves many threads")
class ManyThreadsTest {
    private static final int THREADS = 8;
    private static final int SUBMISSIONS = 200;

    @Test
    void andGivesEachWhatItWouldGiveItAlone() throws Exception {
        Rulebook rulebook = Shipped.copyWith("1.4", "1.5", "1.10", "3.3").read();
        List<Assessment> alone = IntStream.range(0, SUBMISSIONS)
                .mapToObj(number -> asked(number).decidedBy(rulebook))
                .toList();
        assertThat(alone).doesNotHaveDuplicates();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Integer>>> tasks = IntStream.range(0, THREADS)
                    .<Callable<List<Integer>>>mapToObj(seed -> () -> different(rulebook, alone, seed))
                    .toList();
            for (Future<List<Integer>> thread : threads.invokeAll(tasks)) {
                assertThat(thread.get()).as("submissions decided otherwise").isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Decides all submissions once more, in an order of this thread's own. */
    private static List<Integer> different(Rulebook rulebook, List<Assessment> alone, int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, SUBMISSIONS).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream()
                .filter(number -> !asked(number).decidedBy(rulebook).equals(alone.get(number)))
                .toList();
    }

    private static Asked asked(int number) {
        return Asked.year()
                .market(number % 2 == 0 ? "INDIVIDUAL" : "SMALL_BUSINESS")
                .fee(String.valueOf(1_000_000 + number))
                .calls(10_000, 150 + number)
                .fact("callsAnsweredWithin30Seconds", number % 7 == 0 ? null : 7_900 + 6 * number)
                .fact("idCardsIssued", 1000)
                .fact("idCardsMailedWithin10BusinessDays", 1000 - number / 10)
                .sealants(number % 5 * 100, number % 5 * number / 3);
    }
}
