package org.plumbline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plumbline.database.ChildService;

/**
 * One client that has years decided one after another, first by itself, then while releases are checked, published and
 * swapped in.
 *
 * @param usual seconds of each answer by itself
 * @param swapping seconds of each answer meanwhile
 */
record SwapBench(List<Double> usual, List<Double> swapping) {
    static final int SWAPS = 5;
    private static final int WARM_UPS = 1_500;
    private static final int ANSWERS = 1_000;
    private static final String MODEL = "dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn";
    private static final String REASON = "more than 3% of the calls offered were abandoned";
    private static final List<String> BODIES = Years.bodies("swapped");
    private static final ObjectMapper JSON = new ObjectMapper();

    static SwapBench run() throws Exception {
        Path folder = Files.createTempDirectory("plumbline-swap-");
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (ChildService service = ChildService.start(folder.resolve("postgresql"))) {
            answers(service, WARM_UPS);
            List<Double> usual = answers(service, ANSWERS);
            AtomicBoolean over = new AtomicBoolean();
            Callable<List<Double>> meanwhile = () -> {
                List<Double> seconds = new ArrayList<>();
                while (!over.get()) {
                    seconds.addAll(answers(service, 1));
                }
                return seconds;
            };
            Future<List<Double>> swapping = client.submit(meanwhile);
            try {
                for (int swap = 1; swap <= SWAPS; swap++) {
                    publish(service, swap);
                }
            } finally {
                over.set(true);
            }
            return new SwapBench(usual, swapping.get());
        } finally {
            client.shutdown();
            Bench.delete(folder);
        }
    }

    double slowest() {
        return Collections.max(swapping);
    }

    private static List<Double> answers(ChildService service, int number) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int answer = 0; answer < number; answer++) {
            long start = System.nanoTime();
            service.post("/api/v1/assessments?dryRun=true", BODIES.get(answer % BODIES.size()), 200);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }

    private static void publish(ChildService service, int swap) throws IOException, InterruptedException {
        String name = "Swap " + swap;
        String draft = JSON.readTree(service.post("/api/v1/drafts", "{\"name\": \"" + name + "\"}", 201))
                .get("id")
                .asText();
        service.replace(
                "/api/v1/drafts/" + draft + "/files/" + MODEL,
                model -> model.replaceFirst(REASON + "[ 0-9]*", REASON + " " + swap));
        String proposal =
                service.post("/api/v1/releases", "{\"draft\": \"" + draft + "\", \"note\": \"" + name + "\"}", 201);
        if (!JSON.readTree(proposal).get("status").asText().equals("PUBLISHED")) {
            throw new IllegalStateException(proposal);
        }
    }
}
