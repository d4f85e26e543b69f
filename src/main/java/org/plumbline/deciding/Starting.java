package org.plumbline.deciding;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.plumbline.access.FirstAccount;
import org.plumbline.cases.CaseReader;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.TableAnalysis;

/** Puts the rulebook of the configured folder in force, or refuses to start with each of its faults named. */
@ApplicationScoped
public class Starting {
    private static final Logger LOG = Logger.getLogger(Starting.class);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    void start(
            @Observes StartupEvent event,
            Settings settings,
            SealedLedger ledger,
            KeptRulebooks kept,
            Rulebooks rulebooks,
            FirstAccount firstAccount,
            Privacy privacy) {
        if (!settings.serve()) {
            return;
        }
        try {
            LOG.infof("Texts that look like personal data: %s", privacy.treatment());
            ledger.open();
            firstAccount.make();
            rulebooks.publish(read(RulebookFiles.readFrom(settings.root()), kept));
            LOG.infof("Rulebook %s is in force", rulebooks.fingerprint());
        } catch (LedgerRefused refused) {
            throw ending("Plumbline does not start. " + refused.getMessage());
        } catch (RulebookRefused refused) {
            throw ending("Plumbline does not start: its rulebook has faults.\n" + refused.getMessage());
        }
    }

    /**
     * Thrown by itself the exception would end the start without a word, and the process would wait for ever; as a cause
     * it is told and ends the process.
     */
    private static IllegalStateException ending(String why) {
        return new IllegalStateException(new PreventFurtherStepsException(why, 1));
    }

    /** The tables and cases of a rulebook that is in the ledger already were checked before it came there. */
    private static Rulebook read(RulebookFiles files, KeptRulebooks kept) {
        List<Fault> faults = new ArrayList<>();
        if (!kept.has(files.fingerprint())) {
            CaseReader.read(files, faults);
            faults.addAll(TableAnalysis.faults(files));
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return Ahead.read(files);
    }
}
