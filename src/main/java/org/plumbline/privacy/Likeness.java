package org.plumbline.privacy;

import com.google.re2j.Pattern;

/**
 * A kind of personal data, as texts look that hold it.
 *
 * @param name what the log calls it
 * @param sentence what it looks like and how to mend it; never holds what was found
 * @param flagOnly whether it is never a reason to refuse
 */
public record Likeness(String name, Pattern pattern, String sentence, boolean flagOnly) {

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
