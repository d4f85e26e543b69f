package org.plumbline.deciding.replay;

/** A kept assessment can't be decided again; the message says why. */
public class NotReplayable extends RuntimeException {
    NotReplayable(String why, RuntimeException cause) {
        super(why, cause);
    }
}
