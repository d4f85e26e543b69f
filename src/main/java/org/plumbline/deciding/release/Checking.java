package org.plumbline.deciding.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.plumbline.cases.Check;
import org.plumbline.deciding.Watch;
import org.plumbline.rulebook.RulebookFiles;

/**
 * Checks rulebooks; holds on to what the last checks worked out, so that the next of nearly the same files is quicker. Who
 * asks for a check of files that are being checked waits for that one, and the last reports are given again: a page may
 * ask as often as somebody looks at it.
 */
@ApplicationScoped
public class Checking {
    private static final int HELD = 4;

    private final Check check = new Check();
    private final Map<String, FutureTask<Check.Report>> reports = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Check.Report>> eldest) {
            return size() > HELD;
        }
    };

    private final Watch watch;

    Checking(Watch watch) {
        this.watch = watch;
    }

    /** A check takes all cores: two at once would take twice as long each. */
    private Check.Report oneAtATime(RulebookFiles files) {
        synchronized (check) {
            Check.Report report = check.run(files, Map.of());
            watch.checked(report.faults().size());
            return report;
        }
    }

    /** Compiles, analyses and runs all cases of some files, and tells the watch how long it took. */
    public Check.Report run(RulebookFiles files) {
        String fingerprint = files.fingerprint();
        FutureTask<Check.Report> begun = new FutureTask<>(() -> oneAtATime(files));
        FutureTask<Check.Report> asked;
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
