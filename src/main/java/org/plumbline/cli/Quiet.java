package org.plumbline.cli;

import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;

/**
 * Keeps the engines' own logs out of what runs without the container, or before it. Until the container has read its
 * settings, every level counts as wanted, and the engines would describe every fact at every step, unread.
 */
public final class Quiet {
    private static final List<String> ENGINES = List.of("org.drools", "org.kie");

    private Quiet() {}

    /** Lets only errors of the engines through, as the container's settings will; what else is told is told. */
    static void engines() {
        ENGINES.forEach(name -> LogContext.getLogContext().getLogger(name).setLevel(Level.ERROR));
    }

    /** Lets only errors through, for this JVM. */
    public static void logs() {
        LogContext.getLogContext().getLogger("").setLevel(Level.ERROR);
    }
}
