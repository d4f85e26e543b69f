package org.plumbline.impact;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.drafting.Draft;
import org.plumbline.drafting.Drafting;
import org.plumbline.request.ChangeRefused;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.KeptRulebook;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.sandbox.Sandboxes;

/**
 * Keeps drafts as rulebooks that might come to decide, so that what was decided can be decided again under them. None of
 * them decides anything by this.
 */
@ApplicationScoped
public class Candidates {
    private final Drafting drafting;
    private final KeptRulebooks kept;
    private final CompiledRulebooks compiled;
    private final Sandboxes sandboxes;

    Candidates(Drafting drafting, KeptRulebooks kept, CompiledRulebooks compiled, Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
        this.drafting = drafting;
        this.kept = kept;
        this.compiled = compiled;
    }

    /**
     * Keeps a draft as it stands. Its cases need not come out: what they say may be what is to change.
     *
     * @return its fingerprint
     * @throws ChangeRefused if it can't be compiled, or a table has gaps or overlaps
     */
    public String keep(Draft draft) {
        RulebookFiles files = drafting.files(draft);
        String fingerprint = files.fingerprint();
        if (!kept.has(fingerprint)) {
            kept.keep(KeptRulebook.of(compile(files)));
        }
        return fingerprint;
    }

    private Rulebook compile(RulebookFiles files) {
        try {
            sandboxes.check(files, sandbox -> {
                sandbox.compiling().analyse();
                return null;
            });
            return compiled.of(files);
        } catch (RulebookRefused refused) {
            throw new ChangeRefused(refused.faults());
        }
    }
}
