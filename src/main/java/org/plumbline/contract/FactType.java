package org.plumbline.contract;

/** What kind of value a fact is. All are numbers from 0 upward, held exactly. */
public enum FactType {
    /** A whole number of things. */
    COUNT,
    /** Dollars and cents. */
    MONEY,
    /** A quantity with decimals, such as minutes. */
    QUANTITY
}
