package org.plumbline.rulebooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;

/** Compiles kept rulebooks again, and holds on to the few that were asked for last. */
@ApplicationScoped
public class CompiledRulebooks {
    private static final int HELD = 3;

    private final KeptRulebooks kept;
    private final Rulebooks rulebooks;
    private final Map<String, Rulebook> held = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            return size() > HELD;
        }
    };

    CompiledRulebooks(KeptRulebooks kept, Rulebooks rulebooks) {
        this.kept = kept;
        this.rulebooks = rulebooks;
    }

    /**
     * The rulebook of a fingerprint. Whoever asks for one that decides never waits for another to be compiled.
     *
     * @throws LedgerRefused if there is none, its files were changed, or this Plumbline can't compile it
     */
    public Rulebook of(String fingerprint) {
        return rulebooks.deciding(fingerprint).orElseGet(() -> kept(fingerprint));
    }

    private Rulebook kept(String fingerprint) {
        rulebooks.whyNotLoaded(fingerprint).ifPresent(why -> {
            throw new LedgerRefused.NotCompiled(fingerprint, why);
        });
        try {
            return compiled(fingerprint, () -> kept.unaltered(fingerprint));
        } catch (RulebookRefused refused) {
            throw new LedgerRefused.NotCompiled(fingerprint, refused.getMessage());
        }
    }

    /**
     * The rulebook that files make, such as those of a draft.
     *
     * @throws RulebookRefused if they make none
     */
    public Rulebook of(RulebookFiles files) {
        String fingerprint = files.fingerprint();
        return rulebooks.deciding(fingerprint).orElseGet(() -> compiled(fingerprint, () -> files));
    }

    private synchronized Rulebook compiled(String fingerprint, Supplier<RulebookFiles> files) {
        Rulebook compiled = held.get(fingerprint);
        if (compiled == null) {
            compiled = Rulebook.read(files.get());
            held.put(fingerprint, compiled);
        }
        return compiled;
    }

    /** As {@link #of}, and refuses too if its files were changed since it was compiled. */
    public Rulebook unchanged(String fingerprint) {
        kept.unaltered(fingerprint);
        return of(fingerprint);
    }
}
