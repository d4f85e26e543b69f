package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.plumbline.cases.CheckReport;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.sandbox.Sandboxes;
import org.plumbline.watching.Watch;

/**
 * Checks rulebooks in a process of its own, which holds on to what the last checks worked out, so that the next of nearly the
 * same files is quicker. Who
 * asks for a check of files that are being checked waits for that one, and the last reports are given again: a page may
 * ask as often as somebody looks at it.
 */
@ApplicationScoped
public class Checking {
    private static final int HELD = 4;

    private final Map<String, FutureTask<CheckReport>> reports = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<CheckReport>> eldest) {
            return size() > HELD;
        }
    };

    private final Sandboxes sandboxes;
    private final Watch watch;

    Checking(Sandboxes sandboxes, Watch watch) {
        this.sandboxes = sandboxes;
        this.watch = watch;
    }

    private CheckReport inSandbox(RulebookFiles files) {
        CheckReport report =
                sandboxes.check(files, sandbox -> sandbox.compiling().check());
        watch.checked(report.faults().size());
        return report;
    }

    /** Compiles, analyses and runs all cases of some files, and tells the watch how long it took. */
    public CheckReport run(RulebookFiles files) {
        String fingerprint = files.fingerprint();
        FutureTask<CheckReport> begun = new FutureTask<>(() -> inSandbox(files));
        FutureTask<CheckReport> asked;
        synchronized (reports) {
            asked = reports.computeIfAbsent(fingerprint, absent -> begun);
        }
        asked.run();
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            synchronized (reports) {
                reports.remove(fingerprint, asked);
            }
            throw failed.getCause() instanceof RuntimeException defect ? defect : new IllegalStateException(failed);
        }
    }
}
