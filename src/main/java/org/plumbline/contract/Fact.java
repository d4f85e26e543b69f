package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.fact.Written;

/**
 * A fact the contract asks for, or works out.
 *
 * @param id camelCase; the same word in JSON, CSV, DMN and DRL
 * @param label what people call it
 * @param unit what it counts, such as "calls" or "USD"; null for what is no number
 * @param atMost ids of the facts it can't exceed, because it is a part of each; an item's within the same item
 * @param least the smallest number allowed, or null
 * @param most the greatest number allowed, or null
 * @param values the words allowed, for a WORD
 * @param derivation how it is worked out where it is not stated, or null
 * @param items what its items are, for a LIST; else null
 */
public record Fact(
        String id,
        String label,
        FactType type,
        String unit,
        Monthly monthly,
        List<String> atMost,
        BigDecimal least,
        BigDecimal most,
        List<String> values,
        Derivation derivation,
        Items items) {

    /** How a fact's months make its year. */
    public enum Monthly {
        /** The year is the sum of its months. */
        SUM,
        /** Stated for the year only. */
        NONE
    }

    /**
     * What a text stands for that somebody typed for it, to be stated in a request: a number without the signs that people
     * put into it, yes or no. What can't be read stays as it was written, to be refused with its mend.
     */
    public Object stated(String written) {
        if (!type.isNumber() && type != FactType.YES_NO) {
            return written;
        }
        try {
            Object value = FactValue.read(this, new Written(written));
            return value instanceof BigDecimal number ? number.toPlainString() : value;
        } catch (FactValue.Refused refused) {
            return new Written(written);
        }
    }

    /** Whether its values are parts of one, such as a rate, which people read as percentages. */
    public boolean isPartOfOne() {
        return type == FactType.QUANTITY && most != null && most.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether a request may state it; a few facts are only ever worked out. */
    public boolean isStatable() {
        return derivation == null || derivation.yieldsToStated();
    }
}
