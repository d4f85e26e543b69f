package org.plumbline.fact;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Free text as a form counts and compares it. */
public final class Words {
    /** Any white space, the kind that does not break a line included. */
    private static final Pattern GAP = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    /** How many words a text has: what white space sets apart; 0 for null. */
    public static int count(String text) {
        return text == null
                ? 0
                : (int) GAP.splitAsStream(text).filter(word -> !word.isEmpty()).count();
    }

    /** Whether two texts have the same letters and digits in the same order, whatever stands between them. */
    public static boolean sameLetters(String text, String other) {
        return letters(text).equals(letters(other));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
