package org.plumbline.redeciding;

/**
 * Something that came out otherwise when it was decided again.
 *
 * @param pointer where, as a JSON pointer into the assessment
 * @param kept the value kept there, a JSON value or null
 * @param replayed the value that came out now, a JSON value or null
 */
public record Difference(String pointer, Object kept, Object replayed) {

    @Override
    public String toString() {
        return pointer + " is " + kept + ", replayed " + replayed;
    }
}
