package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.revision.Revision;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebooks.KeptRulebooks;

/** Tells what a draft or a kept rulebook has otherwise than another rulebook. */
@ApplicationScoped
public class Revising {
    private final KeptRulebooks kept;
    private final Drafting drafting;

    Revising(KeptRulebooks kept, Drafting drafting) {
        this.kept = kept;
        this.drafting = drafting;
    }

    /**
     * Compares a draft, as it stands, with what it was or is to be instead of.
     *
     * @param with fingerprint of a rulebook
     * @return from that rulebook to the draft; empty if none of the fingerprint is kept
     */
    public Optional<Revision> of(Draft draft, String with) {
        return files(with).map(before -> Revision.between(before, drafting.files(draft)));
    }

    /**
     * Compares two rulebooks by their fingerprints.
     *
     * @return from the other to the one; empty if either is not kept
     */
    public Optional<Revision> of(String fingerprint, String with) {
        return files(with).flatMap(before -> files(fingerprint).map(after -> Revision.between(before, after)));
    }

    private Optional<RulebookFiles> files(String fingerprint) {
        return kept.has(fingerprint) ? Optional.of(RulebookFiles.of(kept.files(fingerprint))) : Optional.empty();
    }
}
