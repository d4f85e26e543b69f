package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.plumbline.database.ChildService;
import org.plumbline.assessing.BulkCall;

/**
 * One caller that posts years in bulk, by turns with one that posts them one by one.
 *
 * @param bulk assessments per second, a number per round
 * @param single the same one by one
 */
record BulkBench(List<Double> bulk, List<Double> single) {
    private static final int ROUNDS = 5;
    private static final int LINES = 400;
    private static final int SINGLES = 150;
    private static final String ANYONE = "issuer-00000000-0000-0000-0000-000000000000";
    private static final List<String> BODIES = Years.bodies(ANYONE);

    static BulkBench run(ChildService service) throws Exception {
        BulkBench measured = new BulkBench(new ArrayList<>(), new ArrayList<>());
        inBulk(service, LINES);
        for (int round = 0; round < ROUNDS; round++) {
            measured.bulk.add(inBulk(service, LINES));
            measured.single.add(oneByOne(service));
        }
        return measured;
    }

    /** Ten thousand lines in one call. */
    static double tenThousand(ChildService service) throws Exception {
        return inBulk(service, 10_000);
    }

    double ratio() {
        return Median.ofRatios(bulk, single);
    }

    /** So many lines in one call, each of an issuer of its own; gives how many per second. */
    static double inBulk(ChildService service, int lines) throws Exception {
        long start = System.nanoTime();
        try (BulkCall call = new BulkCall(service.port())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(call, lines));
            for (int number = 0; number < lines; number++) {
                String answer = call.line();
                if (!answer.contains("\"status\":201")) {
                    throw new IllegalStateException(answer);
                }
            }
            sending.join();
        }
        return lines * 1e9 / (System.nanoTime() - start);
    }

    private static void send(BulkCall call, int lines) {
        try {
            for (int number = 0; number < lines; number++) {
                call.send(body(number) + "\n");
            }
            call.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static double oneByOne(ChildService service) throws Exception {
        long start = System.nanoTime();
        for (int number = 0; number < SINGLES; number++) {
            service.assess(body(number));
        }
        return SINGLES * 1e9 / (System.nanoTime() - start);
    }

    private static String body(int number) {
        return BODIES.get(number % BODIES.size()).replace(ANYONE, "issuer-" + UUID.randomUUID());
    }
}
