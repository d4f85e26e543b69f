package org.plumbline.decision;

import java.math.BigDecimal;

/**
 * One line of arithmetic.
 *
 * @param step what was worked out, in words
 * @param amount dollars, or null where none can be named
 */
public record Step(String step, BigDecimal amount) {
    /** The dollars as people read them. */
    public String shown() {
        return Shown.dollars(amount);
    }
}
