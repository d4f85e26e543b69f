package org.plumbline.decision;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a figure counts, named as people do: one call, two calls. Contracts name their units in the plural. */
final class Units {
    private static final Map<String, String> IRREGULAR = Map.of("children", "child");
    private static final String ONE = "1";

    private Units() {}

    /** A unit behind a figure, with a space before it; nothing where it is not one that is counted, such as a day of the month. */
    static String behind(String value, String unit) {
        return unit == null || !isPlural(head(unit)) ? "" : " " + (ONE.equals(value) ? one(unit) : unit);
    }

    /** The label of a fact behind a number of what it counts: 1 call abandoned, 2 calls abandoned. */
    static String labelBehind(String value, Frame.Quantity fact) {
        String label = Shown.lowerFirst(fact.label());
        if (!ONE.equals(value) || fact.unit() == null || !isPlural(head(fact.unit()))) {
            return label;
        }
        Matcher named = Pattern.compile("\\b" + Pattern.quote(fact.unit()) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(label);
        return named.replaceFirst(found -> Matcher.quoteReplacement(one(found.group())));
    }

    private static String one(String unit) {
        String head = head(unit);
        return single(head) + unit.substring(head.length());
    }

    private static String single(String plural) {
        String last = plural.substring(plural.lastIndexOf(' ') + 1);
        String irregular = IRREGULAR.get(last.toLowerCase(Locale.ROOT));
        if (irregular != null) {
            return plural.substring(0, plural.length() - last.length()) + irregular;
        }
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - "ies".length()) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    private static boolean isPlural(String head) {
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return last.endsWith("s") || IRREGULAR.containsKey(last.toLowerCase(Locale.ROOT));
    }

    /** A unit without what it is of. */
    private static String head(String unit) {
        int of = unit.indexOf(" of ");
        return of < 0 ? unit : unit.substring(0, of);
    }
}
