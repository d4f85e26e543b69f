package org.plumbline.decision;

/**
 * The engine that decided: the code and the libraries that decide, told apart by version and digest.
 *
 * @param name the version and, behind a space, the digest
 */
public record Engine(String name) {
    /** What decided before engines were named. */
    public static final Engine BEFORE_NAMED = new Engine("0.1.0 before engines were named");

    /** An engine of a version. */
    public static Engine of(String version, String digest) {
        return new Engine(version + " " + digest);
    }

    /** The version of its distribution. */
    public String version() {
        return name.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return name;
    }
}
