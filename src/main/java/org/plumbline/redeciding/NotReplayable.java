package org.plumbline.redeciding;

import org.plumbline.request.RequestRefused;

/** A kept assessment can't be decided again; the message says why. */
public class NotReplayable extends RequestRefused {
    public NotReplayable(String why, RuntimeException cause) {
        super(Kind.NOT_NOW, "Can't be decided again", "LE-006", why);
        initCause(cause);
    }
}
