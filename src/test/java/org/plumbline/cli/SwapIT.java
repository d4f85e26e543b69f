package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.plumbline.Invented;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.web.api.AsAdmin;

/** The packaged service, with little memory, publishes again and again while it decides. */
class SwapIT {
    private static final Path SERVICE = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int SWAPS = Integer.getInteger("swaps", 50);
    private static final int WARM_UP = 10;
    private static final double MOST_GROWTH = 1.25;
    private static final int SLOWEST_SECONDS = 120;
    private static final String MODEL = "dmn/parcel-depots/depots/D1-parcels-lost.dmn";
    private static final String REASON = "at most 1% of the parcels were lost";
    private static final String YEAR =
            """
            {"contract": "parcel-depots", "contractor": "carts", "market": "NORTH", "period": "2031",
             "facts": {"serviceFee": 10000, "depots": [{"depot": "North Quay", "size": 10, "parcels": 100, "parcelsLost": 1}]}}""";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    /** By fingerprint, the reason that the row gives in that rulebook; and those that answers gave. */
    private final Map<String, String> published = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger decided = new AtomicInteger();
    private Process service;
    private String root;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        root = "http://127.0.0.1:" + port;
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:MaxMetaspaceSize=320m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.port=" + port,
                        "-Dplumbline.access.admin-password=" + DatabaseForTests.ADMIN_PASSWORD,
                        "-Dplumbline.releases.second-person=false",
                        "-Dplumbline.limits.requests-per-minute=1000000",
                        "-Dplumbline.limits.burst=1000000",
                        "-Dplumbline.database.folder=" + folder.resolve("data/postgresql"),
                        "-jar",
                        SERVICE.toString(),
                        "--root",
                        Invented.ROOT)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SLOWEST_SECONDS);
        while (!isReady()) {
            assertThat(service.isAlive() && System.nanoTime() < end)
                    .as(Files.readString(folder.resolve("service.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(root + "/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    @Test
    void noRequestFailsNoneIsDecidedByAMixtureAndMemoryStaysLevel() throws Exception {
        published.put(call("GET", "/api/v1/rulebook", "", 200).getString("fingerprint"), REASON);
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
            publish(swap);
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
        assertThat(Files.readString(folder.resolve("service.log"))).doesNotContain("OutOfMemory", "ERROR");
    }

    private void decideUntilOver() throws IOException, InterruptedException {
        while (!over.get()) {
            JsonPath answer = call("POST", "/api/v1/assessments?dryRun=true", YEAR, 200);
            String reason = answer.getString("decisions[0].explanation.table.rows.find { it.selected }.reason");
            seen.computeIfAbsent(answer.getString("rulebook"), absent -> ConcurrentHashMap.newKeySet())
                    .add(reason);
            decided.incrementAndGet();
        }
    }

    private void publish(int swap) throws IOException, InterruptedException {
        String draft = call("POST", "/api/v1/drafts", "{\"name\": \"Swap " + swap + "\"}", 201)
                .getString("id");
        String address = "/api/v1/drafts/" + draft + "/files/" + MODEL;
        HttpResponse<String> model = send("GET", address, "", "*/*", null);
        String reason = REASON + " " + swap;
        String changed = model.body().replaceFirst(REASON + "[ 0-9]*", reason);
        assertThat(changed).isNotEqualTo(model.body());
        assertThat(send(
                                "PUT",
                                address,
                                changed,
                                "application/octet-stream",
                                model.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(204);
        JsonPath proposal = call(
                "POST", "/api/v1/releases", "{\"draft\": \"" + draft + "\", \"note\": \"Swap " + swap + "\"}", 201);
        assertThat(proposal.getString("status")).isEqualTo("PUBLISHED");
        published.put(proposal.getString("rulebook"), reason);
        assertThat(call("GET", "/api/v1/rulebook", "", 200).getString("fingerprint"))
                .isEqualTo(proposal.getString("rulebook"));
    }

    private double metaspace() throws IOException, InterruptedException {
        return send("GET", "/q/metrics", "", "text/plain", null)
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"Metaspace\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private JsonPath call(String method, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body, "application/json", null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new JsonPath(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body, String type, String match)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", AsAdmin.AUTHORIZATION)
                .header("Content-Type", type)
                .header("Accept", List.of("*/*", "text/plain").contains(type) ? type : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (match != null) {
            request.header("If-Match", match);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
