package org.plumbline.csv;

/** A file can't be read as CSV. */
public class CsvRefused extends RuntimeException {
    private final String why;

    CsvRefused(String why) {
        super(why);
        this.why = why;
    }

    /** What is wrong and how to mend it, as a sentence. */
    public String why() {
        return why;
    }
}
