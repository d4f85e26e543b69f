package org.plumbline.web;

import java.io.IOException;

/** What a caller sent came no further: he hung up, fell silent or sent what is no body. */
public final class BrokenOff extends IOException {
    public BrokenOff(IOException how) {
        super(how);
    }
}
