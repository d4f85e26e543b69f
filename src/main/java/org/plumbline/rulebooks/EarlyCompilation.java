package org.plumbline.rulebooks;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.rulebook.Aside;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;

/**
 * A rulebook that the command line begins to compile while database and container start, which need nothing of it. Static,
 * because there is no container yet that could hold it.
 */
public final class EarlyCompilation {
    private static final AtomicReference<CompletableFuture<Rulebook>> BEGUN = new AtomicReference<>();

    private EarlyCompilation() {}

    /** Begins with the folder's files as they are now; what is wrong with them is told when the rulebook is asked for. */
    public static void begin(Path root) {
        BEGUN.set(Aside.start(() -> Rulebook.read(RulebookFiles.readFrom(root))));
    }

    /**
     * The rulebook of these files: the one begun, if it is made of the same, else compiled now.
     *
     * @throws RulebookRefused with every fault of every file
     */
    public static Rulebook read(RulebookFiles files) {
        CompletableFuture<Rulebook> begun = BEGUN.getAndSet(null);
        if (begun == null) {
            return Rulebook.read(files);
        }
        try {
            Rulebook rulebook = begun.join();
            return rulebook.fingerprint().equals(files.fingerprint()) ? rulebook : Rulebook.read(files);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RulebookRefused refused) {
                throw refused;
            }
            throw failed;
        }
    }
}
