package org.plumbline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of PostgreSQL, run one at a time under the account the server has. */
final class ServerPrograms {
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private static final Pattern FAILURE = Pattern.compile("error:|FATAL:|PANIC:");

    private final Path bin;
    private final ServerAccount account;

    ServerPrograms(Path home, ServerAccount account) {
        this.bin = home.resolve("bin");
        this.account = account;
    }

    /** What a program ended with: its exit code, and all that it wrote. */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }

        String reason() {
            return reasonIn(output);
        }
    }

    /** The major version of PostgreSQL, on which the format of a data folder depends. */
    String majorVersion() throws IOException {
        Ended ended = run("pg_ctl", List.of("--version"));
        Matcher major = MAJOR.matcher(ended.output());
        if (!major.find()) {
            throw new DatabaseRefused("PostgreSQL's programs do not run here: " + ended.reason());
        }
        return major.group(1);
    }

    /** Runs a program to its end; nothing of our environment's own PostgreSQL settings reaches it. */
    Ended run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        // A file, not a pipe: a server left running by pg_ctl would keep a pipe open, and us waiting.
        Path output = Files.createTempFile("plumbline-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            return new Ended(process.waitFor(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException failed) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", failed);
        } finally {
            Files.delete(output);
        }
    }

    /** The line of an output or a log that says why a program failed, without the time and number before it. */
    static String reasonIn(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> FAILURE.matcher(line).find())
                .findFirst()
                .map(line -> line.replaceFirst(".*(?=FATAL:|PANIC:)", ""))
                .or(() -> lines.stream().reduce((earlier, later) -> later))
                .map(String::strip)
                .orElse("no reason given");
    }
}
