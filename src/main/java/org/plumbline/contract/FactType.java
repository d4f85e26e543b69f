package org.plumbline.contract;

/** What kind of value a fact is. Numbers are 0 or more, and held exactly. */
public enum FactType {
    /** A whole number of things. */
    COUNT,
    /** Dollars and cents. */
    MONEY,
    /** A quantity with decimals, such as minutes. */
    QUANTITY,
    /** The answers to a questionnaire. */
    ANSWERS
}
