package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.Example;
import org.plumbline.Expected;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.database.OlderServer;
import org.plumbline.web.api.AsAdmin;

/** A ledger moves from one folder to another by the commands that the page on operation shows, and is served there. */
class MovingIT {
    private static final Path PLUMBLINE =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path PAGE = Path.of("src/main/resources/docs/operation.md");
    private static final int SLOWEST_SECONDS = 240;
    private static final String YEAR =
            """
            {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
             "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}""";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> begun = new ArrayList<>();
    private ServerSocketChannel collector;
    private Path database;
    private int port;

    @BeforeEach
    void choose() throws IOException {
        SmallRoot.in(folder.resolve("root"));
        collector = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
        collector.configureBlocking(false);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() throws Exception {
        collector.close();
        for (Process process : begun) {
            process.destroyForcibly();
            process.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void byTheCommandsOfThePage() throws Exception {
        database = folder.resolve("here");
        Process here =
                start("here.log", List.of(), "--root", folder.resolve("root").toString());
        assertThat(submit(here)).isEqualTo(201);
        assertThat(submit(here)).isEqualTo(201);
        stop(here);
        assertThat(collector.accept()).as("traces are off").isNull();

        Example page = Example.of(PAGE).stream()
                .filter(example -> example.language().equals("console"))
                .findFirst()
                .orElseThrow();
        List<String> commands =
                List.of(page.text().split("(?m)^\\$ plumbline ")).subList(1, 4);
        say(page, commands.get(0));
        database = folder.resolve("there");
        say(page, commands.get(1));
        carryTheKey();
        say(page, commands.get(2));

        Process there = start(
                "there.log",
                List.of(
                        "-Dquarkus.otel.sdk.disabled=false",
                        "-Dquarkus.otel.exporter.otlp.protocol=http/protobuf",
                        "-Dquarkus.log.console.json.enabled=true"),
                "--root",
                folder.resolve("root").toString());
        assertThat(submit(there)).isEqualTo(201);
        stop(there);
        assertThat(Files.readString(folder.resolve("there.log"))
                        .lines()
                        .filter(line -> line.startsWith("{\"timestamp\"")))
                .isNotEmpty();
        try (SocketChannel traces = collector.accept()) {
            assertThat(traces).as("a trace reaches the collector").isNotNull();
        }
    }

    @Test
    void fromAServerOfAnOlderMajorVersionToTheOneThatComesAlong() throws Exception {
        database = folder.resolve("here");
        Files.createDirectories(database.resolve("postgresql"));
        try (OlderServer older = OlderServer.in(folder.resolve("older"))) {
            List<String> onIt = older.settings().entrySet().stream()
                    .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                    .toList();
            Process here =
                    start("here.log", onIt, "--root", folder.resolve("root").toString());
            assertThat(submit(here)).isEqualTo(201);
            assertThat(submit(here)).isEqualTo(201);
            stop(here);
            assertThat(said(onIt, "export", "backup")).contains("exported: ");
        }
        assertThat(database.resolve("postgresql"))
                .as("nothing was started beside")
                .isEmptyDirectory();
        database = folder.resolve("there");
        assertThat(said(List.of(), "import", "backup")).contains("imported: ");
        carryTheKey();
        assertThat(said(List.of(), "verify"))
                .isEqualTo("assessments: 2; decisions: 2; decided again: 2; rulebooks: 1; findings: 0\n");
    }

    /** By hand, as the page says. */
    private void carryTheKey() throws IOException {
        for (String file : List.of("ledger.key", "ledger.heads")) {
            Files.copy(folder.resolve("here").resolve(file), database.resolve(file));
        }
    }

    /** Runs a command of the page, and holds it to what the page shows. */
    private void say(Example page, String command) throws Exception {
        String[] parts = command.split("\n", 2);
        String said = said(List.of(), parts[0].strip().split(" "));
        new Expected().hold(page.place(), parts[1].stripTrailing(), said);
    }

    /** Runs a command to its good end; what it said. */
    private String said(List<String> settings, String... words) throws Exception {
        String log = words[0] + ".log";
        Process process = start(log, settings, words);
        assertThat(process.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(folder.resolve(log));
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private int submit(Process service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .header("Authorization", AsAdmin.AUTHORIZATION)
                .POST(HttpRequest.BodyPublishers.ofString(YEAR))
                .build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SLOWEST_SECONDS);
        while (service.isAlive() && System.nanoTime() < end) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return -1;
    }

    private Process start(String log, List<String> settings, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Dplumbline.access.admin-password=" + DatabaseForTests.ADMIN_PASSWORD,
                "-Dplumbline.database.folder=" + database.resolve("postgresql"),
                "-Dquarkus.otel.exporter.otlp.endpoint=http://127.0.0.1:"
                        + collector.socket().getLocalPort()));
        command.addAll(settings);
        command.addAll(List.of("-jar", PLUMBLINE.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        begun.add(process);
        return process;
    }
}
