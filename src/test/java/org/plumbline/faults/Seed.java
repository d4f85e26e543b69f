package org.plumbline.faults;

/** What chance begins with: the same in every ordinary run, so that a build fails by what it changed; any in a soak. */
final class Seed {
    private static final long ORDINARY = 20_171_231;

    private Seed() {}

    static long of() {
        return Long.getLong("seed", Boolean.getBoolean("anySeed") ? System.nanoTime() : ORDINARY);
    }
}
