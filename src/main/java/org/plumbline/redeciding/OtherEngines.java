package org.plumbline.redeciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.decision.Engine;
import org.plumbline.evaluation.RunningEngine;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.sandbox.Child;
import org.plumbline.sandbox.Children;
import org.plumbline.settings.Settings;

/**
 * Engines that decided and are not the one of this process: each decides again in a process of its own distribution, where
 * the operator has put that.
 */
@ApplicationScoped
public class OtherEngines {
    private static final List<String> PLACES = List.of("quarkus-run.jar", "quarkus-app/quarkus-run.jar");

    private final Children children;
    private final KeptRulebooks kept;
    private final KeptForm form;
    private final Optional<Path> folder;

    OtherEngines(Children children, KeptRulebooks kept, KeptForm form, Settings settings) {
        this.form = form;
        this.children = children;
        this.kept = kept;
        this.folder = settings.engines().folder();
    }

    /** Whether the engine of this process is not the one. */
    public static boolean isOther(Engine engine) {
        return !engine.equals(RunningEngine.engine());
    }

    /** Where their processes are open until it is closed. */
    public OtherEngine open() {
        return new OtherEngine(this, form);
    }

    /** What runs the distribution of an engine; empty where it is not installed. */
    Optional<Path> installed(Engine engine) {
        return folder.map(all -> all.resolve(engine.version()).normalize())
                .filter(each -> each.startsWith(folder.get().normalize()))
                .flatMap(each -> PLACES.stream()
                        .map(each::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    /**
     * An engine that decides by a kept rulebook what it is asked, as {@code decide --bulk} does.
     *
     * @param files where its files are put
     */
    Child start(Path jar, Engine engine, String rulebook, Path files) {
        write(kept.files(rulebook), files);
        boolean isUnnamed = engine.equals(Engine.BEFORE_NAMED);
        List<String> words = isUnnamed
                ? List.of("decide", "--bulk", "-", "--root", files.toString())
                : List.of("decide", "--bulk", "-", "--kept", "--root", files.toString());
        return children.of(jar, List.of(), words);
    }

    private static void write(Map<String, byte[]> files, Path folder) {
        files.forEach((path, content) -> {
            try {
                Path file = folder.resolve(path).normalize();
                if (!file.startsWith(folder)) {
                    throw new IllegalStateException("A kept file has the path " + path + ".");
                }
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
