package org.plumbline.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.redeciding.OtherEngines;
import org.plumbline.redeciding.Replaying;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.KeptRulebook;
import org.plumbline.rulebooks.KeptRulebooks;

/** Finds whatever in the ledger is not as the service kept it, or is not decided again as it was. */
@ApplicationScoped
public class Verifying {
    private final SealedLedger ledger;
    private final KeptRulebooks kept;
    private final CompiledRulebooks compiled;
    private final Replaying replaying;
    private final OtherEngines engines;

    Verifying(
            SealedLedger ledger,
            KeptRulebooks kept,
            CompiledRulebooks compiled,
            Replaying replaying,
            OtherEngines engines) {
        this.engines = engines;
        this.ledger = ledger;
        this.kept = kept;
        this.compiled = compiled;
        this.replaying = replaying;
    }

    /**
     * What was looked at.
     *
     * @param replayed how many of the assessments were decided again
     * @param notReplayed how many were not, by why
     * @param findings how many there are
     */
    public record Summary(
            long assessments,
            long decisions,
            long replayed,
            Map<String, Long> notReplayed,
            long rulebooks,
            long findings) {}

    /**
     * Looks at everything, and changes nothing.
     *
     * @param findings is told of each thing that is not as it was
     * @param progress is told how many assessments were looked at so far
     * @throws LedgerRefused if the ledger can't be verified
     */
    public Summary verify(Consumer<LedgerFault> findings, LongConsumer progress) {
        List<String> rulebooks = kept.fingerprints();
        Set<String> sound = new HashSet<>();
        try (VerificationPass look = new VerificationPass(replaying, engines, sound, findings, progress)) {
            for (String fingerprint : rulebooks) {
                if (rulebook(fingerprint, look::find)) {
                    sound.add(fingerprint);
                }
            }
            long assessments = ledger.verify(look::find, look::at);
            return look.summary(assessments, rulebooks.size());
        }
    }

    /** How many assessments there are to look at. */
    public long size() {
        return ledger.size();
    }

    /** Whether a rulebook is as it was kept. What was worked out of its files by another engine is no other's to judge. */
    private boolean rulebook(String fingerprint, Consumer<LedgerFault> findings) {
        try {
            if (OtherEngines.isOther(kept.engine(fingerprint))) {
                kept.unaltered(fingerprint);
                return true;
            }
            kept.differing(KeptRulebook.of(compiled.unchanged(fingerprint))).forEach(findings);
            return true;
        } catch (LedgerRefused.NotCompiled refused) {
            findings.accept(new LedgerFault("rulebook", fingerprint, refused.getMessage()));
        } catch (LedgerRefused changed) {
            findings.accept(new LedgerFault(
                    "rulebook_file",
                    "of " + fingerprint,
                    "was changed, removed or added: the files do not give the fingerprint"));
        }
        return false;
    }
}
