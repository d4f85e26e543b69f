package org.plumbline.editing;

import java.util.stream.IntStream;

/**
 * A cell as it came back.
 *
 * @param place as a person finds it, such as {@code Telephone abandonment rate D7}
 * @param text without white space around it, its lines ended as XML ends them
 */
record EditedCell(String place, String text) {
    EditedCell {
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Whether it has a character that XML can't hold. */
    boolean hasControlCharacter() {
        return !text.codePoints().allMatch(EditedCell::isXml);
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** The text on one line and cut where it is long, to be told of in a message. */
    String quoted() {
        int end = text.codePointCount(0, text.length()) > 60 ? text.offsetByCodePoints(0, 60) : text.length();
        StringBuilder shown = new StringBuilder("\"");
        IntStream characters = text.substring(0, end).codePoints();
        characters.forEach(c -> shown.appendCodePoint(c == '\n' || c == '\t' || !isXml(c) ? ' ' : c));
        return shown.append(end < text.length() ? "…\"" : "\"").toString();
    }
}
