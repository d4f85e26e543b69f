package org.plumbline.editing;

import java.util.Collection;

/**
 * What evaluating something comes to, at most.
 *
 * @param size parts of the value, to its last; no part is larger
 * @param work steps until it is there
 */
record Load(double size, double work) {
    static final Load ONE = new Load(1, 1);

    /** A value that has all of these. */
    static Load all(Collection<Load> parts) {
        double size = parts.stream().mapToDouble(Load::size).sum();
        return new Load(
                Math.max(1, size),
                1 + size + parts.stream().mapToDouble(Load::work).sum());
    }

    /** Whether one is as another, which is seen when the smaller is at its end. */
    static Load comparison(Load one, Load other) {
        return new Load(1, 1 + one.work + other.work + Math.min(one.size, other.size));
    }

    /** One of these. */
    Load or(Load other) {
        return new Load(Math.max(size, other.size), work + other.work);
    }

    /** Only whether, or how many. */
    Load small() {
        return new Load(1, work);
    }

    /** The same once more, when it is already there. */
    Load named() {
        return new Load(size, 1);
    }

    Load after(double steps) {
        return new Load(size, work + steps);
    }

    Load times(double often) {
        return new Load(often * size, often * work);
    }
}
