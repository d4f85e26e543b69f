package org.plumbline.releasing;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.plumbline.access.FirstAccount;
import org.plumbline.cases.Check;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebooks.EarlyCompilation;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.ReleaseFollower;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.settings.Settings;
import org.plumbline.verifying.SealedLedger;

/** Puts the rulebook of the configured folder in force, or refuses to start with each of its faults named. */
@ApplicationScoped
public class ServiceStart {
    private static final Logger LOG = Logger.getLogger(ServiceStart.class);

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
            Releasing releasing,
            ReleaseFollower following,
            FirstAccount firstAccount,
            Privacy privacy) {
        if (!settings.serve()) {
            return;
        }
        try {
            LOG.infof("Texts that look like personal data: %s", privacy.treatment());
            ledger.open();
            firstAccount.make();
            publish(RulebookFiles.readFrom(settings.root()), kept, rulebooks, releasing);
            following.begin();
            if (rulebooks.notLoaded().isEmpty()) {
                LOG.infof("Rulebook %s is in force", rulebooks.fingerprint());
            }
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

    /** Brings the folder's files in as a release; they decide unless people published others over HTTP since. */
    private static void publish(RulebookFiles files, KeptRulebooks kept, Rulebooks rulebooks, Releasing releasing) {
        boolean known = kept.has(files.fingerprint());
        if (!known) {
            // What is in the ledger already was checked before it came there.
            Check.analyse(files);
        }
        Rulebook shipped = EarlyCompilation.read(files);
        if (!known) {
            Check.rows(shipped);
        }
        if (!releasing.shipped(shipped) && !known) {
            LOG.warnf(
                    "The folder's rulebook %s is kept, but others were published over HTTP and go on deciding; publish"
                            + " it there if it should",
                    shipped.fingerprint());
        }
        rulebooks.begin(shipped);
    }
}
