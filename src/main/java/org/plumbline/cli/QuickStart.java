package org.plumbline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Runs a command that is over within seconds in a JVM that compiles quickly. Half of a check's processor time would go to the
 * optimising compiler, whose code comes too late to be used, and a JVM can be told so only when it starts.
 */
public final class QuickStart {
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final String SHORT = "check";

    private QuickStart() {}

    /**
     * The exit code of the command, run in a JVM of its own with the words and options of this one; empty where it is no such
     * command, this is such a JVM already, or the system does not tell how this one was started.
     */
    public static OptionalInt run(String... words) throws IOException, InterruptedException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> arguments = List.of(self.arguments().orElse(new String[0]));
        if (words.length == 0
                || !words[0].equals(SHORT)
                || self.command().isEmpty()
                || !arguments.containsAll(List.of(words))
                || arguments.contains(QUICK)) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>(List.of(self.command().get(), QUICK));
        command.addAll(arguments);
        Process quick = new ProcessBuilder(command).inheritIO().start();
        // Whoever ends this one ends the command.
        Runtime.getRuntime().addShutdownHook(new Thread(quick::destroy));
        return OptionalInt.of(quick.waitFor());
    }
}
