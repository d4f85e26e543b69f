package org.plumbline.fact;

/** By which engine kept decisions are decided again. */
public enum DecidedBy {
    /** Each by the one that decided it, so that what comes out otherwise does so for what was asked alone. */
    RECORD,
    /** All by the one that runs: what would be decided now. */
    RUNNING
}
