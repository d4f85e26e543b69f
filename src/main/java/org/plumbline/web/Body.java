package org.plumbline.web;

/**
 * The body of a call: a record read strictly from JSON. A field nobody knows is a fault; each other is read by its type and its
 * bounds (Bean Validation), and all that is wrong is told at once, each by its JSON pointer. What a field may be stands once, here,
 * and the document of the interface follows from it.
 */
public interface Body {

    /** Notes what is wrong between fields; one that is missing or wrong by itself is null here, a list empty. */
    default void check(Faults faults) {}
}
