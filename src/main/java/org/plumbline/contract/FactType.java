package org.plumbline.contract;

/** What kind of value a fact is. Numbers are 0 or more, and held exactly. */
public enum FactType {
    /** A whole number of things. */
    COUNT,
    /** Dollars and cents. */
    MONEY,
    /** A quantity with decimals, such as minutes, or a part of one. */
    QUANTITY,
    /** True or false. */
    YES_NO,
    /** A day, {@code YYYY-MM-DD}. */
    DATE,
    /** A month, {@code YYYY-MM}. */
    MONTH,
    /** One of the words its fact allows. */
    WORD,
    /** Words of the submitter's own. */
    TEXT,
    /** The answers to a questionnaire. */
    ANSWERS,
    /** Items that have fields of their own. */
    LIST;

    /** Whether its values are numbers. */
    public boolean isNumber() {
        return this == COUNT || this == MONEY || this == QUANTITY;
    }
}
