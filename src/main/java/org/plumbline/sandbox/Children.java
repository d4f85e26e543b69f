package org.plumbline.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts children, and leaves none behind. */
@ApplicationScoped
public class Children {
    private static final String JAR = "quarkus-run.jar";
    private static final String MAIN = "org.plumbline.Main";

    private final Set<Child> alive = ConcurrentHashMap.newKeySet();

    void stop(@Observes ShutdownEvent ending) {
        alive.forEach(Child::close);
    }

    /** One of this very distribution. @param options of its JVM; @param words of its command line */
    public Child ours(List<String> options, List<String> words) {
        String path = System.getProperty("java.class.path");
        List<String> what = path.endsWith(JAR) ? List.of("-jar", path) : List.of("-cp", path, MAIN);
        return start(options, what, words);
    }

    /** One of another distribution. @param jar that runs it */
    public Child of(Path jar, List<String> options, List<String> words) {
        return start(options, List.of("-jar", jar.toString()), words);
    }

    private Child start(List<String> options, List<String> what, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(options);
        command.addAll(what);
        command.addAll(words);
        try {
            Child child = Child.start(new ProcessBuilder(command));
            alive.removeIf(each -> !each.isAlive());
            alive.add(child);
            return child;
        } catch (IOException failed) {
            throw new UncheckedIOException("A process of its own can't be started: " + failed.getMessage(), failed);
        }
    }
}
