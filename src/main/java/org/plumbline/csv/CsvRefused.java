package org.plumbline.csv;

/** A file can't be read as CSV; the message says what is wrong and how to mend it. */
public class CsvRefused extends RuntimeException {
    CsvRefused(String message) {
        super(message);
    }
}
