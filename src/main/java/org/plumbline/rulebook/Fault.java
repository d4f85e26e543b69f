package org.plumbline.rulebook;

/**
 * One thing wrong with a file of the rulebook.
 *
 * @param code lasting code such as {@code RB-033}
 * @param file path from the root
 * @param line line in the file, or 0 where the place is named otherwise
 * @param place path, row or cell within the file, may be empty
 * @param message a sentence that says what is wrong and how to mend it
 */
public record Fault(String code, String file, int line, String place, String message) {

    @Override
    public String toString() {
        return code + " " + file + (line > 0 ? ":" + line : "") + (place.isEmpty() ? "" : " " + place) + ": " + message;
    }
}
