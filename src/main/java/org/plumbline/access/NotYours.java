package org.plumbline.access;

/** A contractor asked for what is not its own (AU-003). Says nothing of whether there is such a thing. */
public class NotYours extends RuntimeException {
    public NotYours() {
        super("This account may only submit and read what belongs to its own contractor.");
    }
}
