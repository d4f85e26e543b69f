package org.plumbline.deciding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All proposals. */
public interface Proposals {

    void keep(Proposal proposal);

    Optional<Proposal> find(UUID id);

    /** All, the newest first. */
    List<Proposal> all();

    /** Ends a proposal; says whether it was open until now. */
    boolean end(UUID proposal, String by, Long publication);
}
