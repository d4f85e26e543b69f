package org.plumbline.deciding.child;

import java.time.Duration;

/** Work on a draft was given up: it took more time or memory than it may. */
public class GivenUp extends RuntimeException {
    private final String code;

    private GivenUp(String code, String message) {
        super(message);
        this.code = code;
    }

    public static GivenUp tooLong(Duration longest) {
        return new GivenUp(
                "RB-089",
                "This was not over within " + longest.toSeconds()
                        + " seconds and was given up; try less at a time, or look for a list that grows with its own"
                        + " length.");
    }

    static GivenUp busy(Duration longest) {
        return new GivenUp(
                "RB-089",
                "Other drafts are checked and tried; this was not begun within " + longest.toSeconds()
                        + " seconds. Try again in a while.");
    }

    static GivenUp tooLarge() {
        return new GivenUp(
                "RB-092",
                "This took more memory than a draft may and was given up; look for a list that grows with its own length, or"
                        + " try less at a time.");
    }

    /** {@code RB-089} of time, {@code RB-092} of memory. */
    public String code() {
        return code;
    }
}
