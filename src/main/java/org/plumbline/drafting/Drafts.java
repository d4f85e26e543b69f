package org.plumbline.drafting;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** All drafts. A change is a new row; the earlier ones stay. */
public interface Drafts {

    void begin(Draft draft);

    Optional<Draft> find(UUID id);

    /** All, those begun last first. */
    List<Draft> all();

    /** The changes of a draft in their order. */
    List<Draft.Change> changes(UUID draft);

    /** The files of a draft as they stand, by path. */
    SortedMap<String, byte[]> files(Draft draft);

    /** Keeps changes that come after all others; nobody else changes or ends the draft until the transaction is over. */
    void change(UUID draft, List<Draft.Change> changes);

    /** Waits until nobody else changes or ends the draft, and keeps them from it to the end of the transaction. */
    void hold(UUID draft);

    /** Ends a draft by giving it up. */
    void giveUp(UUID draft, String by);
}
