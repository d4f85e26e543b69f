package org.plumbline.deciding;

import org.jboss.logging.MDC;

/** What lines of the log name beside their words while it is open, for those who read them as data. */
final class InLog implements AutoCloseable {
    private final String name;

    private InLog(String name) {
        this.name = name;
    }

    static InLog release(String fingerprint) {
        return naming("release", fingerprint);
    }

    static InLog assessment(String id) {
        return naming("assessment", id);
    }

    static InLog replay(String id) {
        return naming("replay", id);
    }

    private static InLog naming(String name, String value) {
        MDC.put(name, value);
        return new InLog(name);
    }

    @Override
    public void close() {
        MDC.remove(name);
    }
}
