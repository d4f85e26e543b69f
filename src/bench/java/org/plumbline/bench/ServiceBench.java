package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.plumbline.database.ChildService;
import org.plumbline.database.RowCopies;

/**
 * Four clients that post whole years to the service, by turns with four connections that insert the same rows into the
 * same database.
 *
 * @param ours assessments per second, a number per round
 * @param raw the same of the inserts
 */
record ServiceBench(List<Double> ours, List<Double> raw, int rows) {
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 7;
    private static final long TURN = TimeUnit.SECONDS.toNanos(2);
    /** Ninety seconds: on two cores the clients leave the JIT so little that the service climbs that long, sixfold. */
    private static final int WARM_UP_TURNS = 45;

    /** What a client does again and again; gives nothing. */
    private interface Act {
        void once() throws Exception;
    }

    static ServiceBench run(ChildService service) throws Exception {
        String copied = "issuer-" + UUID.randomUUID();
        for (String body : Years.bodies(copied)) {
            service.assess(body);
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Act> posts = new ArrayList<>();
        List<Act> inserts = new ArrayList<>();
        List<RowCopies> copies = new ArrayList<>();
        try {
            for (int client = 0; client < CLIENTS; client++) {
                RowCopies own = new RowCopies(service, copied);
                copies.add(own);
                inserts.add(own::insert);
                posts.add(new Posts(service)::next);
            }
            ServiceBench measured = new ServiceBench(
                    new ArrayList<>(), new ArrayList<>(), copies.get(0).rowsEach());
            for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                perSecond(clients, posts);
            }
            perSecond(clients, inserts);
            for (int round = 0; round < ROUNDS; round++) {
                measured.ours.add(perSecond(clients, posts));
                measured.raw.add(perSecond(clients, inserts));
            }
            return measured;
        } finally {
            clients.shutdown();
            for (RowCopies own : copies) {
                own.close();
            }
        }
    }

    double ratio() {
        return Median.ofRatios(ours, raw);
    }

    private static double perSecond(ExecutorService clients, List<Act> acts) throws Exception {
        long start = System.nanoTime();
        List<Callable<Integer>> turns = new ArrayList<>();
        for (Act act : acts) {
            turns.add(() -> {
                int times = 0;
                while (System.nanoTime() - start < TURN) {
                    act.once();
                    times++;
                }
                return times;
            });
        }
        int all = 0;
        for (Future<Integer> times : clients.invokeAll(turns)) {
            all += times.get();
        }
        return all * 1e9 / (System.nanoTime() - start);
    }

    /** One client's posts: the four years by turns, each of an issuer nobody else is. */
    private static final class Posts {
        private static final String ANYONE = "issuer-00000000-0000-0000-0000-000000000000";

        private final ChildService service;
        private final List<String> bodies = Years.bodies(ANYONE);
        private int next;

        Posts(ChildService service) {
            this.service = service;
        }

        void next() throws Exception {
            String body = bodies.get(next++ % bodies.size());
            service.assess(body.replace(ANYONE, "issuer-" + UUID.randomUUID()));
        }
    }
}
