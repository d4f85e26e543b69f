package org.plumbline.decision;

import java.math.BigDecimal;

/** The sum of all charges of one nature, in dollars and cents. */
public record Subtotal(Charge.Nature nature, BigDecimal amount) {

    /** A sum as the rules engine gives it: any number, exact, 0 where there was nothing to add. */
    public static Subtotal of(Charge.Nature nature, Number sum) {
        return new Subtotal(nature, new BigDecimal(sum.toString()).setScale(2));
    }
}
