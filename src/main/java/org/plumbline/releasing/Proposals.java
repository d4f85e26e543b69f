package org.plumbline.releasing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All proposals. */
public interface Proposals {

    /**
     * Keeps a proposal, and ends the draft it was made of.
     *
     * @param draft null where it was made of none
     * @return false if the draft is over already; then nothing is kept
     */
    boolean keep(Proposal proposal, UUID draft);

    Optional<Proposal> find(UUID id);

    /** All, the newest first. */
    List<Proposal> all();

    /** Ends a proposal by declining it; says whether it was open until now. */
    boolean decline(UUID proposal, String by);
}
