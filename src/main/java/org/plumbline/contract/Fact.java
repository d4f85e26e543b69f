package org.plumbline.contract;

import java.util.List;

/**
 * A fact the contract asks for.
 *
 * @param id camelCase; the same word in JSON, CSV, DMN and DRL
 * @param label what people call it
 * @param unit what it counts, such as "calls" or "USD"
 * @param atMost ids of the facts it can't exceed, because it is a part of each
 * @param sumOf id of the fact this one is the sum of, over the months of a pilot, or null
 * @param within id of that pilot, or null
 */
public record Fact(
        String id,
        String label,
        FactType type,
        String unit,
        Monthly monthly,
        List<String> atMost,
        String sumOf,
        String within) {

    /** How a fact's months make its year. */
    public enum Monthly {
        /** The year is the sum of its months. */
        SUM,
        /** Stated for the year only. */
        NONE
    }
}
