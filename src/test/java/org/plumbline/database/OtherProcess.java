package org.plumbline.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Java process that starts a server on a folder and, once it has, holds it until it is killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final String said;

    private OtherProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    public static void main(String[] folder) throws IOException {
        try (EmbeddedServer server = TemporaryServers.start(Path.of(folder[0]))) {
            System.out.println(server.jdbcUrl());
            System.in.read();
        } catch (DatabaseRefused refused) {
            System.out.println(refused.getMessage());
        }
    }

    static OtherProcess startOn(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.to(new File("target/other-process.log")))
                .start();
        return new OtherProcess(
                process, new BufferedReader(new InputStreamReader(process.getInputStream())).readLine());
    }

    /** The address of the server's database, or the refusal. */
    String said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM does, or Ctrl-C. */
    boolean endsWhenAsked() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
