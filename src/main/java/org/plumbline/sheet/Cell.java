package org.plumbline.sheet;

import java.util.regex.Pattern;

/**
 * A cell as it came in.
 *
 * @param place as a person finds it, such as {@code Figures D7}
 * @param text what it says, exactly; "" where it is empty
 */
public record Cell(String place, String text, Form form) {
    private static final int LONGEST_QUOTE = 60;

    /** What has no width and comes with text that was copied. */
    private static final String UNSEEN_SPACES = "\u200B\u2060\uFEFF";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]");

    /** As what a spreadsheet holds a cell. */
    public enum Form {
        /** characters as they were typed */
        TEXT,
        /** a number */
        NUMBER,
        /** a number that is shown as a percentage; its text is the part of one */
        PERCENT,
        /** true or false */
        YES_NO,
        /** a day; its text is {@code YYYY-MM-DD} */
        DAY
    }

    /** What it says, without white space around it. */
    public String plain() {
        return plain(text);
    }

    /** A text without white space around it, of whatever kind, and its lines ended in one way. */
    public static String plain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || UNSEEN_SPACES.indexOf(c) >= 0;
    }

    public boolean isBlank() {
        return plain().isEmpty();
    }

    /** The text on one line and cut where it is long, to be told of in a message. */
    public String quoted() {
        String plain = plain();
        boolean isLong = plain.codePointCount(0, plain.length()) > LONGEST_QUOTE;
        String shown = isLong ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : plain;
        return "\"" + UNSEEN.matcher(shown).replaceAll(" ") + "\"";
    }
}
