package org.plumbline.cases;

/**
 * An expectation of a case that did not hold.
 *
 * @param what was compared, such as {@code 1.4 outcome}; null where more than a value is amiss
 * @param expected as the case has it, or null
 * @param found as it was decided, or null
 * @param told the same in a sentence without its full stop
 */
public record Shortfall(String what, String expected, String found, String told) {

    static Shortfall of(String what, Object expected, Object found) {
        return new Shortfall(
                what,
                String.valueOf(expected),
                String.valueOf(found),
                what + " should be " + expected + " but is " + found);
    }

    static Shortfall told(String told) {
        return new Shortfall(null, null, null, told);
    }
}
