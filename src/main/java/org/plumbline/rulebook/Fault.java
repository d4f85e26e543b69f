package org.plumbline.rulebook;

/**
 * One thing wrong with a file of the rulebook.
 *
 * @param code lasting code such as {@code RB-033}
 * @param file path from the root
 * @param line line in the file, or 0 where the place is named otherwise
 * @param place path, row or cell within the file, may be empty
 * @param message a sentence that says what is wrong and how to mend it
 * @param spot the same place within a decision table as data, {@link Spot#NONE} where it is in none
 */
public record Fault(String code, String file, int line, String place, String message, Spot spot) {

    /** A fault that is in no table, or not known to be in one. */
    public Fault(String code, String file, int line, String place, String message) {
        this(code, file, line, place, message, Spot.NONE);
    }

    @Override
    public String toString() {
        return code + " " + file + (line > 0 ? ":" + line : "") + (place.isEmpty() ? "" : " " + place) + ": " + message;
    }
}
