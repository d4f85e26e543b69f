package org.plumbline.sandbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/**
 * A process that answers each line it is sent by a line, in their order. It ends when nothing more is to come, and is killed
 * when this service ends.
 */
public final class Child implements AutoCloseable {
    /** How each answer begins; what else comes, the JVM says of itself, such as that it has no memory left. */
    private static final String OBJECT = "{";

    private final Process process;
    private final BufferedWriter asking;
    private final Deque<CompletableFuture<String>> waiting = new ArrayDeque<>();
    private final Thread reading;
    private boolean over;

    private Child(Process process) {
        this.process = process;
        this.asking = new BufferedWriter(process.outputWriter(StandardCharsets.UTF_8));
        reading = new Thread(this::read, "child " + process.pid());
        reading.setDaemon(true);
        reading.start();
    }

    /** It ended before it answered. */
    public static final class Ended extends RuntimeException {
        private final int code;

        private Ended(int code) {
            super("The process ended with exit code " + code + ".");
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    static Child start(ProcessBuilder builder) throws IOException {
        return new Child(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Asks, and waits for nobody but a process that reads no further. What comes of it fails with {@link Ended}. */
    public CompletableFuture<String> ask(String line) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        synchronized (waiting) {
            if (over) {
                answer.completeExceptionally(ended());
                return answer;
            }
            waiting.add(answer);
        }
        try {
            asking.write(line);
            asking.write('\n');
            asking.flush();
        } catch (IOException gone) {
            // The thread that reads sees the end, too, and tells everybody who waits.
            process.destroyForcibly();
        }
        return answer;
    }

    private void read() {
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (!line.startsWith(OBJECT)) {
                    continue;
                }
                CompletableFuture<String> answered;
                synchronized (waiting) {
                    answered = waiting.poll();
                }
                if (answered != null) {
                    answered.complete(line);
                }
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        }
        synchronized (waiting) {
            over = true;
            waiting.forEach(each -> each.completeExceptionally(ended()));
            waiting.clear();
        }
    }

    private Ended ended() {
        try {
            return new Ended(process.waitFor());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Ended(-1);
        }
    }

    /** Tells it that nothing more is to come; what it was asked is still answered. */
    public void endInput() {
        try {
            asking.close();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended and everything it answered was told. */
    public void awaitEnd() {
        try {
            process.waitFor();
            reading.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /** Kills it, whatever it is at. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
