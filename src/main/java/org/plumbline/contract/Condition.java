package org.plumbline.contract;

import java.util.Locale;

/**
 * That something was answered in a certain way.
 *
 * @param negated whether it must not have been
 * @param kind what of the answer is looked at
 * @param choice for a CHOICE, which one, or {@link #ANY} for any that does not stand alone; else null
 */
public record Condition(boolean negated, Requirement.Place place, Requirement.Kind kind, String choice) {
    public static final String ANY = "*";

    /** The condition as a part of a sentence. */
    @Override
    public String toString() {
        if (kind != Requirement.Kind.CHOICE) {
            return place + (negated ? " has no " : " has a ") + kind.name().toLowerCase(Locale.ROOT);
        }
        String made = ANY.equals(choice) ? "a choice" : "'" + choice + "'";
        return made + (negated ? " is not selected in " : " is selected in ") + place;
    }
}
