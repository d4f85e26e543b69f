package org.plumbline.deciding;

import org.plumbline.rulebook.Rulebook;

/** All rulebooks that ever decided anything, kept whole. */
public interface KeptRulebooks {

    /** Keeps the files of a rulebook and the fixed part of its explanations, once. */
    void keep(Rulebook rulebook);
}
