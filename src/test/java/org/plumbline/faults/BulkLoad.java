package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.assessing.BulkCall;

/** A call in bulk without an end, that is broken off and taken up again, with all that was answered. */
final class BulkLoad {
    private static final String LINE =
            """
            {"contract": "parcel-depots", "contractor": "carts-%d", "market": "NORTH", "period": "2031", "idempotencyKey": "bulk-%d",\
             "facts": {"serviceFee": 10000, "depots": [{"depot": "North Quay", "size": 10, "parcels": 1000, "parcelsLost": %d}]}}
            """;
    private static final int CONTRACTORS = 5;
    private static final int MOST_UNANSWERED = 150;
    private static final int TOLD_AGAIN = 10;
    private static final int PATIENCE_SECONDS = 60;

    private final List<Map<String, Object>> answers = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Throwable> failed = new AtomicReference<>();
    private volatile int sent;
    private List<Thread> threads = List.of();

    /** Work of a thread, which a broken connection ends. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    int answered() {
        return answers.size();
    }

    /** Lines that the service may have seen. */
    int sent() {
        return sent;
    }

    /** Of each assessment. */
    int decisions() {
        return ((List<?>) answers.get(0).get("decisions")).size();
    }

    /** Goes on behind what was answered, and asks for the last of that once more. */
    void begin(PackagedService service) throws IOException {
        BulkCall call = new BulkCall(service.port());
        int from = Math.max(0, answered() - TOLD_AGAIN);
        Thread reader = thread(() -> {
            for (int number = from; ; number++) {
                take(number, call.line());
            }
        });
        Thread writer = thread(() -> {
            for (int number = from; reader.isAlive(); ) {
                if (number - answered() > MOST_UNANSWERED) {
                    TimeUnit.MILLISECONDS.sleep(1);
                    continue;
                }
                sent = Math.max(sent, number + 1);
                call.send(line(number++));
            }
        });
        threads = List.of(reader, writer);
        threads.forEach(Thread::start);
    }

    void awaitMoreThan(int answered) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (answered() <= answered) {
            assertThat(failed.get()).isNull();
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    void awaitBroken() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(failed.get()).isNull();
    }

    /** Sends every line once more, to the end. */
    void sendAllAgain(PackagedService service) throws IOException, InterruptedException {
        try (BulkCall call = new BulkCall(service.port())) {
            Thread writer = thread(() -> {
                for (int number = 0; number < sent; number++) {
                    call.send(line(number));
                }
                call.end();
            });
            writer.start();
            for (int number = 0; number < sent; number++) {
                take(number, call.line());
            }
            assertThat(call.line()).isNull();
            writer.join();
        }
    }

    private void take(int number, String line) {
        JsonPath told = new JsonPath(line);
        assertThat(told.getInt("status")).as(line).isIn(200, 201);
        assertThat(told.getString("idempotencyKey")).isEqualTo("bulk-" + number);
        Map<String, Object> assessment = told.getMap("assessment");
        if (number < answered()) {
            assertThat(assessment).isEqualTo(answers.get(number));
        } else {
            answers.add(assessment);
        }
    }

    private static String line(int number) {
        return LINE.formatted(number % CONTRACTORS, number, number % 40);
    }

    private Thread thread(Work work) {
        return new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException broken) {
                // As it is meant to be.
            } catch (Throwable wrong) {
                failed.compareAndSet(null, wrong);
            }
        });
    }
}
