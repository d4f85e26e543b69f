package org.plumbline.editing;

import java.util.Collection;

/**
 * What evaluating something comes to, at most.
 *
 * @param length parts of the value, where it is a list
 * @param each size of the greatest part, or of the value where it is none
 * @param size of the whole
 * @param work steps until it is there
 */
record Load(double length, double each, double size, double work) {
    static final Load ONE = new Load(1, 1, 1, 1);

    /** Sizes are told apart by powers of this, so that there are few of them. */
    private static final double ROUGHLY = 1.25;

    /** A list of these, or a context, or what else holds them. */
    static Load list(Collection<Load> parts) {
        return new Load(
                Math.max(1, parts.size()),
                parts.stream().mapToDouble(Load::size).max().orElse(1),
                Math.max(1, parts.stream().mapToDouble(Load::size).sum()),
                1 + parts.stream().mapToDouble(Load::work).sum());
    }

    /** These one behind the other. */
    static Load joined(Collection<Load> lists) {
        return new Load(
                Math.max(1, lists.stream().mapToDouble(Load::length).sum()),
                lists.stream().mapToDouble(Load::each).max().orElse(1),
                lists.stream().mapToDouble(Load::size).sum(),
                1
                        + lists.stream()
                                .mapToDouble(load -> load.work() + load.size())
                                .sum());
    }

    /** One number or text made of these. */
    static Load sum(Collection<Load> terms) {
        double size = terms.stream().mapToDouble(Load::each).sum();
        return new Load(
                1, size, size, size + terms.stream().mapToDouble(Load::work).sum());
    }

    /** One of these. */
    Load or(Load other) {
        return new Load(
                Math.max(length, other.length),
                Math.max(each, other.each),
                Math.max(size, other.size),
                work + other.work);
    }

    /** A part of it, which may be a list again. */
    Load part() {
        return new Load(each, each, each, work);
    }

    /** What follows a dot, which may be all there is of it. */
    Load path() {
        return new Load(Math.max(length, each), each, size, work + 1);
    }

    /** One number or text that has all of it. */
    Load whole() {
        return new Load(1, size, size, work + size);
    }

    /** All parts of its parts. */
    Load flat() {
        return new Load(size, each, size, work + size);
    }

    /** One of its parts, where parts are numbers. */
    Load aggregate() {
        return new Load(1, each, each, work + size);
    }

    /** Only whether, or how many. */
    Load small() {
        return new Load(1, 1, 1, work + size);
    }

    /** The same once more, when it is already there. */
    Load free() {
        return new Load(length, each, size, 1);
    }

    Load after(double steps) {
        return new Load(length, each, size, work + steps);
    }

    Load times(double often) {
        return new Load(often, size, often * size, often * work);
    }

    Load roughly() {
        return new Load(roughly(length), roughly(each), roughly(size), 1);
    }

    private static double roughly(double size) {
        double rough = 1;
        while (rough < size) {
            rough *= ROUGHLY;
        }
        return rough;
    }
}
