package org.plumbline.decision;

/** Why a decision is what it is: the standing frame of its standard, filled in by its own trail. */
public record Explanation(Frame frame, Trail trail) {}
