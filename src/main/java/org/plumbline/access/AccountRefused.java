package org.plumbline.access;

/** An account can't be kept as it is asked for (AU-009). */
public class AccountRefused extends RuntimeException {
    private final String field;

    AccountRefused(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** What is wrong: the name of the field. */
    public String field() {
        return field;
    }
}
