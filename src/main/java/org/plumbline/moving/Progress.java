package org.plumbline.moving;

/** Is told now and then how far an export or import is. */
@FunctionalInterface
public interface Progress {
    /** So many rows of all are over. */
    void at(long done, long total);
}
