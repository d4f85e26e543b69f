package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.faults.PackagedService;
import org.plumbline.faults.Publishing;

/** The packaged service, with little memory, publishes again and again while it decides. */
class SwapIT {
    private static final int SWAPS = Integer.getInteger("swaps", 50);
    private static final int WARM_UP = 10;
    private static final double MOST_GROWTH = 1.25;
    private static final int SLOWEST_SECONDS = 120;
    private static final String YEAR =
            """
            {"contract": "parcel-depots", "contractor": "carts", "market": "NORTH", "period": "2031",
             "facts": {"serviceFee": 10000, "depots": [{"depot": "North Quay", "size": 10, "parcels": 100, "parcelsLost": 1}]}}""";

    @TempDir
    Path folder;

    /** By fingerprint, the reason that the row gives in that rulebook; and those that answers gave. */
    private final Map<String, String> published = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger decided = new AtomicInteger();
    private PackagedService service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        service = new PackagedService(folder)
                .jvm("-Xmx256m", "-XX:MaxMetaspaceSize=320m")
                .with("plumbline.releases.second-person", "false")
                .start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
    }

    @Test
    void noRequestFailsNoneIsDecidedByAMixtureAndMemoryStaysLevel() throws Exception {
        published.put(fingerprint(), Publishing.REASON);
        AtomicBoolean failed = new AtomicBoolean();
        Thread load = new Thread(() -> {
            try {
                decideUntilOver();
            } catch (Throwable why) {
                failed.set(true);
                throw new AssertionError(why);
            }
        });
        load.start();
        double early = 0;
        for (int swap = 1; swap <= SWAPS; swap++) {
            publish(Integer.toString(swap));
            if (swap == WARM_UP) {
                early = metaspace();
            }
        }
        double late = metaspace();
        over.set(true);
        load.join(TimeUnit.SECONDS.toMillis(SLOWEST_SECONDS));
        assertThat(failed).isFalse();
        assertThat(decided.get()).isGreaterThan(SWAPS);
        seen.forEach((rulebook, reasons) -> assertThat(reasons).as(rulebook).containsExactly(published.get(rulebook)));
        assertThat(late / early)
                .as("metaspace after " + SWAPS + " swaps to that after " + WARM_UP)
                .isLessThan(MOST_GROWTH);
        assertThat(service.log()).doesNotContain("OutOfMemory", "ERROR");
    }

    private void decideUntilOver() throws IOException, InterruptedException {
        while (!over.get()) {
            JsonPath answer = service.call("POST", "/api/v1/assessments?dryRun=true", YEAR, 200);
            String reason = answer.getString("decisions[0].explanation.table.rows.find { it.selected }.reason");
            seen.computeIfAbsent(answer.getString("rulebook"), absent -> ConcurrentHashMap.newKeySet())
                    .add(reason);
            decided.incrementAndGet();
        }
    }

    private void publish(String name) throws IOException, InterruptedException {
        String rulebook = new Publishing(service).publish(name);
        published.put(rulebook, Publishing.reason(name));
        assertThat(fingerprint()).isEqualTo(rulebook);
    }

    private String fingerprint() throws IOException, InterruptedException {
        return service.call("GET", "/api/v1/rulebook", null, 200).getString("fingerprint");
    }

    private double metaspace() throws IOException, InterruptedException {
        return service.send("GET", "/q/metrics", null, "Accept", "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"Metaspace\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
