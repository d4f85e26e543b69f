package org.plumbline.fact;

/** What an assessment is for. Only {@link #FINAL} costs money; {@link #MONTHLY} is for monitoring. */
public enum Kind {
    /** One month's own figures against the expectation: no amounts, no settlement. */
    MONTHLY,
    /** The figures so far, as if the year ended now; amounts are provisional. */
    YEAR_TO_DATE,
    /** Preliminary year-end figures; amounts are provisional. */
    INITIAL,
    /** Final year-end figures. */
    FINAL;

    /** The kind a request means when it names none: a month is MONTHLY, a year FINAL. */
    public static Kind usualFor(Period period) {
        return period.isMonth() ? MONTHLY : FINAL;
    }

    /** Whether an assessment of this kind is about a period of this length. */
    public boolean fits(Period period) {
        return period.isMonth() == (this == MONTHLY);
    }

    /** Whether its amounts may still move. */
    public boolean isProvisional() {
        return this == YEAR_TO_DATE || this == INITIAL;
    }
}
