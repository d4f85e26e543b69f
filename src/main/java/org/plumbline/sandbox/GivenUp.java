package org.plumbline.sandbox;

import java.time.Duration;
import org.plumbline.request.RequestRefused;

/** Work on a draft was given up: it took more time (RB-089) or memory (RB-092) than it may. */
public class GivenUp extends RequestRefused {
    private GivenUp(String code, String message) {
        super(Kind.UNAVAILABLE, "Given up", code, message);
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
}
