package org.plumbline.contract;

/** A decision that an interpretation plays a part in. */
public enum Where {
    /** Whatever decided it. */
    ANY,
    /** Known figures or answers were held against what is expected. */
    COMPARED,
    /** A figure or an answer is missing. */
    UNDECIDED,
    /** There was nothing to measure or to ask. */
    NOT_APPLICABLE,
    /** It is about a year, on figures. */
    YEAR,
    /** An exception is claimed or pleaded. */
    EXCEPTION,
    /** A pilot has a bearing on it. */
    PILOT,
    /** It costs, earns or could cost money. */
    MONEY,
    /** It earns a credit. */
    CREDIT
}
