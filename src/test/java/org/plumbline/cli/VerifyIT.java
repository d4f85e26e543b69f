package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.web.api.AsAdmin;

/** The packaged command, on the database that the packaged service has left. */
class VerifyIT {
    private static final Path PLUMBLINE = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int SLOWEST_SECONDS = 240;
    private static final String YEAR =
            """
            {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
             "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}""";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private String root;
    private int port;

    @BeforeEach
    void choose() throws IOException {
        root = SmallRoot.in(folder.resolve("root")).path();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @Test
    void theLedgerIsVerifiedOnceTheServiceHasStopped() throws Exception {
        Process service = start(folder.resolve("service.log"), "--root", root);
        try {
            keepAYear(service);
            Said whileItRuns = verify();
            assertThat(whileItRuns.code()).isEqualTo(1);
            assertThat(whileItRuns.text()).hasLineCount(1).contains("is in use by process " + service.pid());
        } finally {
            service.destroyForcibly();
        }
        assertThat(service.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();

        Said sound = verify();
        assertThat(sound.text())
                .isEqualTo("assessments: 1; decisions: 1; decided again: 1; rulebooks: 1; findings: 0\n");
        assertThat(sound.code()).isZero();

        Path heads = folder.resolve("data/ledger.heads");
        String second = Files.readAllLines(heads).stream()
                .filter(line -> line.contains(" acme-dental 1 "))
                .findFirst()
                .orElseThrow()
                .replace(" acme-dental 1 ", " acme-dental 2 ");
        Files.writeString(heads, second + "\n", StandardOpenOption.APPEND);
        Said removed = verify();
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.text())
                .hasLineCount(2)
                .startsWith("seal qdp-2017 acme-dental 2 was removed with its assessment")
                .endsWith("findings: 1\n");
    }

    @Test
    void soIsTheOneOnAServerOfOnesOwnWhichIsNamedByTheEnvironment() throws Exception {
        DatabaseForTests server = new DatabaseForTests();
        try {
            server.start().forEach((setting, value) -> environment.put(variable(setting), value));
            assertThat(environment).containsKey("QUARKUS_DATASOURCE_JDBC_URL");
            Process service = start(folder.resolve("service.log"), "--root", root);
            try {
                keepAYear(service);
                assertThat(verify())
                        .isEqualTo(new Said(
                                0, "assessments: 1; decisions: 1; decided again: 1; rulebooks: 1; findings: 0\n"));
            } finally {
                service.destroy();
            }
            assertThat(service.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.stop();
        }
        assertThat(folder.resolve("data/postgresql")).doesNotExist();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private void keepAYear(Process service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .header("Authorization", AsAdmin.AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofString(YEAR))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SLOWEST_SECONDS);
        while (service.isAlive() && System.nanoTime() < end) {
            try {
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(201);
                return;
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("service.log")));
    }

    private record Said(int code, String text) {}

    private Said verify() throws IOException, InterruptedException {
        Path said = folder.resolve("verify.log");
        Process verify = start(said, "verify");
        try {
            assertThat(verify.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Said(verify.exitValue(), Files.readString(said));
        } finally {
            verify.destroyForcibly();
        }
    }

    private Process start(Path said, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Dplumbline.access.admin-password=" + DatabaseForTests.ADMIN_PASSWORD,
                "-Dplumbline.database.folder=" + folder.resolve("data/postgresql"),
                "-jar",
                PLUMBLINE.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
