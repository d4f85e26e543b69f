package org.plumbline.rulebooks;

import org.plumbline.request.RequestRefused;

/** The release that decides a period can't be loaded by this version, so that nothing is decided under it. */
public class NotLoaded extends RequestRefused {
    public static final String CODE = "RB-091";

    NotLoaded(String fingerprint) {
        super(
                Kind.UNAVAILABLE,
                "Nothing is decided of this period",
                CODE,
                "The release " + fingerprint
                        + ", which decides this period, can't be loaded by this version; nothing is"
                        + " decided under it. An analyst can make a draft of its tables on the files that came with the service, on"
                        + " the page Releases, and have that published.");
    }
}
