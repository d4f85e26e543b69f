package org.plumbline.cli;

import java.io.Console;

/** How far a long command is, on the last line of a terminal; nothing where there is none. */
final class ProgressLine {
    private static final String CLEARED = "\r\u001b[K";

    private final Console terminal = System.console();
    private final long total;

    ProgressLine(long total) {
        this.total = total;
    }

    void show(long done) {
        if (terminal != null) {
            terminal.printf("%s%,d of %,d", CLEARED, done, total);
            terminal.flush();
        }
    }

    void clear() {
        if (terminal != null) {
            terminal.printf(CLEARED);
            terminal.flush();
        }
    }
}
