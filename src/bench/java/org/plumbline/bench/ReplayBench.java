package org.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import org.plumbline.database.ChildService;

/**
 * Replays of all years that a service keeps, by turns with the engine by itself; then the same ledger, filled up through
 * the service, is verified.
 *
 * @param replayed assessments per second, a number per round
 * @param engine what as many threads would evaluate at the speed of one alone, a number per round
 * @param verified seconds that {@code verify} took
 */
record ReplayBench(List<Double> replayed, List<Double> engine, double verified) {
    static final int THREADS = Runtime.getRuntime().availableProcessors();
    static final int ASSESSMENTS = Integer.getInteger("bench.assessments", 100_000);

    /** Some seconds of work. */
    private static final int REPLAYED = Math.min(ASSESSMENTS, 2_000);

    private static final int ROUNDS = 5;
    private static final int LINES_AT_ONCE = 10_000;
    private static final int PAUSE_MILLIS = 250;
    private static final String PATH = "/api/v1/replays";
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReplayBench run() throws Exception {
        Path folder = Files.createTempDirectory("plumbline-replay-");
        Path data = folder.resolve("postgresql");
        try {
            List<Double> replayed = new ArrayList<>();
            List<Double> engine = new ArrayList<>();
            try (ChildService service = ChildService.start(data)) {
                fill(service, REPLAYED);
                measure(service, replayed, engine);
                fill(service, ASSESSMENTS - REPLAYED);
            }
            return new ReplayBench(replayed, engine, verify(data));
        } finally {
            Bench.delete(folder);
        }
    }

    double ratio() {
        return Median.ofRatios(replayed, engine);
    }

    private static void fill(ChildService service, int assessments) throws Exception {
        for (int left = assessments; left > 0; left -= LINES_AT_ONCE) {
            BulkBench.inBulk(service, Math.min(left, LINES_AT_ONCE));
        }
    }

    private static void measure(ChildService service, List<Double> replayed, List<Double> engine) throws Exception {
        engine(Interleaved.WARM_UPS);
        // As many as the engine has, and as long each: else the compiler's work would be held against code that is warm.
        for (int warmUp = 0; warmUp < Interleaved.WARM_UPS; warmUp++) {
            replay(service);
        }
        for (int round = 0; round < ROUNDS; round++) {
            replayed.add(replay(service));
            engine.add(engine(0));
        }
    }

    private static double engine(int warmUps) throws RunnerException {
        return THREADS * Interleaved.once(EngineBench.class, Interleaved.OURS, warmUps);
    }

    /** Replays everything, by the service's own clock, and refuses to have measured anything but that nothing changes. */
    private static double replay(ChildService service) throws IOException, InterruptedException {
        JsonNode replay = JSON.readTree(service.post(PATH, "{\"filter\": {\"contract\": \"qdp-2017\"}}", 202));
        while (Set.of("QUEUED", "RUNNING").contains(replay.get("status").asText())) {
            Thread.sleep(PAUSE_MILLIS);
            replay = JSON.readTree(service.get(PATH + "/" + replay.get("id").asText()));
        }
        JsonNode result = replay.get("result");
        int contractors = result.isNull() ? 0 : result.get("byContractor").size();
        if (contractors != REPLAYED || result.get("unchanged").asLong() != result.get("total").asLong()) {
            throw new IllegalStateException("The replay did not find all as it was: " + replay);
        }
        Duration took = Duration.between(
                Instant.parse(replay.get("begunAt").asText()),
                Instant.parse(replay.get("endedAt").asText()));
        return REPLAYED * 1e9 / took.toNanos();
    }

    private static double verify(Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String said = ChildService.command(data, "verify");
        double seconds = (System.nanoTime() - start) / 1e9;
        String all = String.format(Locale.US, "assessments: %,d; ", ASSESSMENTS);
        String again = String.format(Locale.US, "decided again: %,d; ", ASSESSMENTS);
        if (!said.contains(all) || !said.contains(again) || !said.contains("findings: 0")) {
            throw new IllegalStateException(said);
        }
        return seconds;
    }
}
