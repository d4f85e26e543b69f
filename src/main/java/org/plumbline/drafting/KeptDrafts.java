package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

/** Drafts by the id in an address. */
@ApplicationScoped
public class KeptDrafts {
    private final Drafting drafting;

    KeptDrafts(Drafting drafting) {
        this.drafting = drafting;
    }

    /**
     * The draft of an id.
     *
     * @throws NotKept if there is none
     */
    public Draft of(String id) {
        return Ids.read(id).flatMap(drafting::find).orElseThrow(() -> NotKept.inLedger("draft", id));
    }
}
