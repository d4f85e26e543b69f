package org.plumbline.fact;

/** What is pleaded beside the facts: that a failure be excused, or that a standard not be assessed for a time. */
public sealed interface Relief permits ExceptionClaim, Adjustment {

    /** The standard it is pleaded for. */
    String standard();

    /** The same of a standard of another edition. */
    Relief about(String other);
}
