package org.plumbline.database;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.plumbline.web.AsAdmin;

/** The packaged service in a process of its own, on a data folder and a free port of the loopback address. */
public final class ChildService implements AutoCloseable {
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final long SLOWEST_START = TimeUnit.SECONDS.toNanos(120);
    private static final int PAUSE_MILLIS = 20;

    private final Path folder;
    private final Process process;
    private final URI root;
    private final HttpClient client = HttpClient.newHttpClient();

    private ChildService(Path folder, int port) throws IOException {
        this.folder = folder;
        this.root = URI.create("http://127.0.0.1:" + port);
        this.process = java(
                "-Dquarkus.http.port=" + port,
                "-Dplumbline.access.admin-password=" + DatabaseForTests.ADMIN_PASSWORD,
                "-Dplumbline.database.folder=" + folder,
                // Admin, who measures, publishes too.
                "-Dplumbline.releases.second-person=false",
                // One client measures as much as a thousand would ask.
                "-Dplumbline.limits.requests-per-minute=6000000",
                "-Dplumbline.limits.burst=6000000",
                "-Dplumbline.limits.heavy-at-once=100",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
    }

    /** Starts it and waits until it is ready. */
    public static ChildService start(Path folder) throws IOException, InterruptedException {
        ChildService service = new ChildService(folder, ServerAddress.free().port());
        long end = System.nanoTime() + SLOWEST_START;
        while (!service.isReady()) {
            if (!service.process.isAlive() || System.nanoTime() > end) {
                service.close();
                throw new IOException("The service does not start; see target/bench.log");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return service;
    }

    /** A Java process whose output goes to target/bench.log. */
    public static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(JAVA_HOME, "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/bench.log")))
                .start();
    }

    /** What a command says that works on a data folder which no service has; it must end well. */
    public static String command(Path folder, String word) throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(JAVA_HOME, "bin", "java").toString(),
                        "-Dplumbline.database.folder=" + folder,
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar",
                        word)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/bench.log")))
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private boolean isReady() throws InterruptedException, IOException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(root.resolve("/q/health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /** Posts an assessment, which must be kept. */
    public void assess(String body) throws IOException, InterruptedException {
        post("/api/v1/assessments", body, 201);
    }

    /** Posts a body; gives the answer, which must be of this status. */
    public String post(String path, String body, int status) throws IOException, InterruptedException {
        HttpRequest request = signedIn(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(request, status).body();
    }

    /** Gets what must be there. */
    public String get(String path) throws IOException, InterruptedException {
        return answer(signedIn(path).build(), 200).body();
    }

    /** Puts a text in the place of another, which it must be able to. */
    public void replace(String path, UnaryOperator<String> change) throws IOException, InterruptedException {
        HttpResponse<String> before =
                answer(signedIn(path).header("Accept", "*/*").build(), 200);
        answer(
                signedIn(path)
                        .header("Content-Type", "application/octet-stream")
                        .header("If-Match", before.headers().firstValue("ETag").orElseThrow())
                        .PUT(HttpRequest.BodyPublishers.ofString(change.apply(before.body())))
                        .build(),
                204);
    }

    private HttpRequest.Builder signedIn(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", AsAdmin.AUTHORIZATION);
    }

    private HttpResponse<String> answer(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return response;
    }

    /** A connection of the service's own role to its database. */
    Connection connect() throws IOException, SQLException {
        return address().connect(DatabaseRoles.DATABASE, RolePasswords.readFrom(folder).app());
    }

    private ServerAddress address() throws IOException {
        List<String> running = Files.readAllLines(folder.resolve("data/postmaster.pid"));
        return new ServerAddress(Integer.parseInt(running.get(3).strip()));
    }

    /** Gets what must be there; gives how long that took in seconds. */
    public double seconds(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = signedIn(path).header("Accept", accept).build();
        long start = System.nanoTime();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(status + " " + path);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The port it answers at. */
    public int port() {
        return root.getPort();
    }

    /** A connection of the role that owns the tables. */
    public Connection connectAsOwner() throws IOException, SQLException {
        return address().connect(DatabaseRoles.DATABASE, RolePasswords.readFrom(folder).owner());
    }

    /** Megabytes of objects that are alive, after a collection of all others. */
    public double liveHeap() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(JAVA_HOME, "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        String total = told.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException(told));
        return Long.parseLong(total.strip().split("\\s+")[2]) / 1024.0 / 1024.0;
    }

    /** Stops it as SIGTERM does, and its database with it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
