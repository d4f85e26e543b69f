package org.plumbline.deciding;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.cases.CaseReader;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.TableAnalysis;

/** Puts the rulebook of the configured folder in force, or refuses to start with each of its faults named. */
@ApplicationScoped
public class Starting {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    void start(@Observes StartupEvent event, Settings settings, Rulebooks rulebooks) {
        try {
            rulebooks.publish(read(RulebookFiles.readFrom(settings.root())));
        } catch (RulebookRefused refused) {
            throw new PreventFurtherStepsException(
                    "Plumbline does not start: its rulebook has faults.\n" + refused.getMessage(), 1);
        }
    }

    private static Rulebook read(RulebookFiles files) {
        List<Fault> faults = new ArrayList<>();
        CaseReader.read(files, faults);
        Rulebook rulebook = Rulebook.read(files);
        faults.addAll(TableAnalysis.faults(files));
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return rulebook;
    }
}
