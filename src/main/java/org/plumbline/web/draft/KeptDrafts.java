package org.plumbline.web.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.deciding.draft.Draft;
import org.plumbline.deciding.draft.Drafting;
import org.plumbline.web.api.Ids;
import org.plumbline.web.api.NotKept;

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
