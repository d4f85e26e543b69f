package org.plumbline.request;

/** A contractor asked for what is not its own (AU-003). Says nothing of whether there is such a thing. */
public class NotYours extends RequestRefused {
    public NotYours() {
        super(
                Kind.NOT_YOURS,
                "Belongs to another contractor",
                "AU-003",
                "This account may only submit and read what belongs to its own contractor.");
    }
}
