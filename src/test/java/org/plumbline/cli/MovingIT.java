package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.Example;
import org.plumbline.Expected;
import org.plumbline.database.OlderServer;
import org.plumbline.faults.PackagedService;

/** A ledger moves from one folder to another by the commands that the page on operation shows, and is served there. */
class MovingIT {
    private static final Path PAGE = Path.of("src/main/resources/docs/operation.md");
    private static final String YEAR =
            """
            {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017",
             "facts": {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": 12034}}""";

    @TempDir
    Path folder;

    private ServerSocketChannel collector;
    private PackagedService here;
    private PackagedService there;

    @BeforeEach
    void prepare() throws IOException {
        collector = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
        collector.configureBlocking(false);
        SmallRoot.in(folder.resolve("root"));
        here = serviceIn("here");
        there = serviceIn("there");
    }

    private PackagedService serviceIn(String name) throws IOException {
        return new PackagedService(Files.createDirectory(folder.resolve(name)))
                .in(folder)
                .of("root")
                .with(
                        "quarkus.otel.exporter.otlp.endpoint",
                        "http://127.0.0.1:" + collector.socket().getLocalPort());
    }

    @AfterEach
    void end() throws Exception {
        here.close();
        there.close();
        collector.close();
    }

    @Test
    void byTheCommandsOfThePage() throws Exception {
        keepTwoYears();
        assertThat(collector.accept()).as("traces are off").isNull();

        Example page = Example.of(PAGE).stream()
                .filter(example -> example.language().equals("console"))
                .findFirst()
                .orElseThrow();
        List<String> commands =
                List.of(page.text().split("(?m)^\\$ plumbline ")).subList(1, 4);
        say(here, page, commands.get(0));
        say(there, page, commands.get(1));
        carryTheKey();
        say(there, page, commands.get(2));

        there.with("quarkus.otel.sdk.disabled", "false")
                .with("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                .with("quarkus.log.console.json.enabled", "true")
                .start();
        submit(there);
        there.stop();
        assertThat(there.log().lines().filter(line -> line.startsWith("{\"timestamp\"")))
                .isNotEmpty();
        try (SocketChannel traces = collector.accept()) {
            assertThat(traces).as("a trace reaches the collector").isNotNull();
        }
    }

    @Test
    void fromAServerOfAnOlderMajorVersionToTheOneThatComesAlong() throws Exception {
        Files.createDirectories(here.database());
        try (OlderServer older = OlderServer.in(folder.resolve("older"))) {
            here.with(older.settings());
            keepTwoYears();
            assertThat(said(here, "export", "backup")).contains("exported: ");
        }
        assertThat(here.database()).as("nothing was started beside").isEmptyDirectory();
        assertThat(said(there, "import", "backup")).contains("imported: ");
        carryTheKey();
        assertThat(said(there, "verify"))
                .isEqualTo("assessments: 2; decisions: 2; decided again: 2; rulebooks: 1; findings: 0\n");
    }

    private void keepTwoYears() throws IOException, InterruptedException {
        here.start();
        submit(here);
        submit(here);
        here.stop();
    }

    private static void submit(PackagedService service) throws IOException, InterruptedException {
        service.call("POST", "/api/v1/assessments", YEAR, 201);
    }

    /** By hand, as the page says. */
    private void carryTheKey() throws IOException {
        for (String file : List.of("ledger.key", "ledger.heads")) {
            Files.copy(here.database().resolveSibling(file), there.database().resolveSibling(file));
        }
    }

    /** Runs a command of the page, and holds it to what the page shows. */
    private static void say(PackagedService service, Example page, String command) throws Exception {
        String[] parts = command.split("\n", 2);
        String said = said(service, parts[0].strip().split(" "));
        new Expected().hold(page.place(), parts[1].stripTrailing(), said);
    }

    /** Runs a command to its good end; what it said. */
    private static String said(PackagedService service, String... words) throws Exception {
        PackagedService.Ended ended = service.run(words);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }
}
