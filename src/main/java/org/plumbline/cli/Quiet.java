package org.plumbline.cli;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/**
 * Keeps the engines' own logs out of commands that run without the container. Until the container has read its
 * settings, every level counts as wanted, and the engines would describe every fact at every step, unread.
 */
public final class Quiet {
    private Quiet() {}

    /** Lets only errors through, for this JVM. */
    public static void logs() {
        LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
    }
}
