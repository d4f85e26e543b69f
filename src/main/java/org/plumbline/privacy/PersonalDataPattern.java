package org.plumbline.privacy;

import com.google.re2j.Pattern;

/**
 * A kind of personal data, as texts look that hold it.
 *
 * @param name what the log calls it
 * @param sentence what it looks like and how to mend it; never holds what was found
 * @param flagOnly whether it is never a reason to refuse
 * @param onlyWith characters one of which a text has that holds it, or empty where it needs none; most texts have none,
 *     and to see that takes far less than to look for the pattern
 */
public record PersonalDataPattern(String name, Pattern pattern, String sentence, boolean flagOnly, String onlyWith) {

    boolean isIn(String text) {
        return canBeIn(text) && pattern.matcher(text).find();
    }

    boolean canBeIn(String text) {
        return onlyWith.isEmpty() || text.chars().anyMatch(character -> onlyWith.indexOf(character) >= 0);
    }
}
