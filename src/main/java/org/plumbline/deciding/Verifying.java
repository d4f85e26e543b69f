package org.plumbline.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.plumbline.decision.Assessment;
import org.plumbline.rulebook.RulebookRefused;

/** Finds whatever in the ledger is not as the service kept it. */
@ApplicationScoped
public class Verifying {
    private final SealedLedger ledger;
    private final KeptRulebooks kept;
    private final CompiledRulebooks compiled;

    Verifying(SealedLedger ledger, KeptRulebooks kept, CompiledRulebooks compiled) {
        this.ledger = ledger;
        this.kept = kept;
        this.compiled = compiled;
    }

    /**
     * What was looked at.
     *
     * @param findings how many there are
     */
    public record Summary(long assessments, long decisions, long rulebooks, long findings) {}

    /**
     * Looks at everything, and changes nothing.
     *
     * @param findings is told of each thing that is not as it was
     * @param progress is told how many assessments were looked at so far
     * @throws LedgerRefused if the ledger can't be verified
     */
    public Summary verify(Consumer<Finding> findings, LongConsumer progress) {
        Counts counts = new Counts(findings, progress);
        List<String> rulebooks = kept.fingerprints();
        rulebooks.forEach(fingerprint -> rulebook(fingerprint, counts::find));
        long assessments = ledger.verify(counts::find, counts::look);
        return new Summary(assessments, counts.decisions, rulebooks.size(), counts.findings);
    }

    /** How many assessments there are to look at. */
    public long size() {
        return ledger.size();
    }

    private void rulebook(String fingerprint, Consumer<Finding> findings) {
        try {
            kept.differing(KeptRulebook.of(compiled.unchanged(fingerprint))).forEach(findings);
        } catch (LedgerRefused changed) {
            findings.accept(new Finding(
                    "rulebook_file",
                    "of " + fingerprint,
                    "was changed, removed or added: the files do not give the fingerprint"));
        } catch (RulebookRefused refused) {
            findings.accept(
                    new Finding("rulebook", fingerprint, "can't be compiled by this version: " + refused.getMessage()));
        }
    }

    private static final class Counts {
        private final Consumer<Finding> told;
        private final LongConsumer progress;
        private long assessments;
        private long decisions;
        private long findings;

        Counts(Consumer<Finding> told, LongConsumer progress) {
            this.told = told;
            this.progress = progress;
        }

        void find(Finding finding) {
            findings++;
            told.accept(finding);
        }

        void look(List<Assessment> some) {
            assessments += some.size();
            some.forEach(assessment -> decisions += assessment.decisions().size());
            progress.accept(assessments);
        }
    }
}
