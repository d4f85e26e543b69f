package org.plumbline.deciding.draft;

import java.time.Duration;

/** What was tried was not over in time, and is waited for no longer. */
public class TookTooLong extends RuntimeException {
    public static final String CODE = "RB-089";

    public TookTooLong(Duration longest) {
        super("This was not over within " + longest.toSeconds()
                + " seconds and was given up; try less at a time, or look for a list that grows with its own length.");
    }
}
