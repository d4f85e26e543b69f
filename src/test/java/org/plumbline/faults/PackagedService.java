package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.Invented;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.web.AsAdmin;

/** The packaged service, on the invented contract unless told otherwise, in a process of its own that a test starts, kills and stops as it likes. */
public final class PackagedService implements AutoCloseable {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final int SLOWEST_SECONDS = 240;
    private static final int PAUSE_MILLIS = 50;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path workplace = Path.of("").toAbsolutePath();
    private List<String> jvm = List.of("-Xmx384m");
    private String root = Invented.ROOT;
    private Process process;
    private int port;

    /** @param folder for its data, its key and its log, unless settings say otherwise */
    public PackagedService(Path folder) {
        this.folder = folder;
        with("quarkus.http.port", "0");
        with("plumbline.access.admin-password", DatabaseForTests.ADMIN_PASSWORD);
        with("plumbline.database.folder", database().toString());
        with("plumbline.limits.requests-per-minute", "1000000");
        with("plumbline.limits.burst", "1000000");
        with("plumbline.limits.requests-at-once-per-client", "200");
    }

    /** Of another rulebook than the invented one. */
    public PackagedService of(String folderOfRules) {
        root = folderOfRules;
        return this;
    }

    /** From this folder, which paths are relative to. */
    public PackagedService in(Path other) {
        workplace = other;
        return this;
    }

    /** In a JVM with these options, of memory for example. */
    public PackagedService jvm(String... options) {
        jvm = List.of(options);
        return this;
    }

    public PackagedService with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public PackagedService with(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** In the environment rather than among the properties of the JVM. */
    public PackagedService withEnvironment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Where its own database is, if it has one. */
    public Path database() {
        return folder.resolve("data/postgresql");
    }

    /** Where it listens, once it is ready; another one after each start. */
    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** All the service has said since it was last started. */
    public String log() throws IOException {
        return Files.readString(logFile());
    }

    private Path logFile() {
        return folder.resolve("service.log");
    }

    /** Starts the process and waits for nothing. */
    public PackagedService begin() throws IOException {
        port = 0;
        process = process("--root", root)
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile())
                .start();
        return this;
    }

    public PackagedService start() throws IOException, InterruptedException {
        return begin().awaitReady();
    }

    public PackagedService awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SLOWEST_SECONDS);
        while (!isReady()) {
            assertThat(process.isAlive() && System.nanoTime() < end).as(log()).isTrue();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return this;
    }

    public boolean isReady() throws InterruptedException {
        try {
            return listens() && send("GET", "/q/health/ready", null).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The service chooses a free port and says which: one that a test chose before could be taken meanwhile. */
    private boolean listens() throws IOException {
        if (port == 0) {
            Matcher listening = LISTENING.matcher(log());
            port = listening.find() ? Integer.parseInt(listening.group(1)) : 0;
        }
        return port != 0;
    }

    /** As kill -9 does: nothing of the process runs any more, but its database may. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM does. */
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** How a process ended, and what it said. */
    public record Ended(int code, String said) {}

    /** Runs it to its end, with other words than those of the service. */
    public Ended run(String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".log");
        Process command = process(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(command.waitFor(SLOWEST_SECONDS, TimeUnit.SECONDS))
                    .as(Files.readString(said))
                    .isTrue();
            return new Ended(command.exitValue(), Files.readString(said));
        } finally {
            command.destroyForcibly();
        }
    }

    private ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workplace.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** Calls as admin; the body is JSON unless headers, by name and value, say otherwise, or null for none. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", AsAdmin.AUTHORIZATION)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Calls for what must be answered with this status. */
    public JsonPath call(String method, String path, String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new JsonPath(answer.body());
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
