package org.plumbline.request;

/** A body, or a line of one, is larger than the service takes (FA-013). */
public final class BodyTooLarge extends RequestRefused {
    public BodyTooLarge() {
        super(
                Kind.TOO_LARGE,
                "Request too large",
                "FA-013",
                "The body is larger than the service takes; send it in parts.");
    }
}
