package org.plumbline.deciding;

import java.util.SortedMap;

/** All rulebooks that ever decided anything, kept whole. */
public interface KeptRulebooks {

    /** Whether a rulebook of this fingerprint was kept before; then it passed its checks. */
    boolean has(String fingerprint);

    /** Keeps the files of a rulebook and the fixed part of its explanations, once. */
    void keep(KeptRulebook rulebook);

    /** The files of a rulebook as they are kept now, by path; empty if there is none of this fingerprint. */
    SortedMap<String, byte[]> files(String fingerprint);
}
