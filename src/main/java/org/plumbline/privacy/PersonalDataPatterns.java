package org.plumbline.privacy;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.fact.Pointer;

/** All kinds of personal data that are looked for, in a text or in a tree of Map, List and text. */
public final class PersonalDataPatterns {
    /** What stands in place of whatever is masked. */
    public static final String MASK = "•••";

    private final List<PersonalDataPattern> all;

    /** All that need the same characters in one, since most texts hold nothing. */
    private final List<PersonalDataPattern> joined;

    PersonalDataPatterns(List<PersonalDataPattern> all) {
        this.all = List.copyOf(all);
        this.joined = all.stream()
                .collect(Collectors.groupingBy(PersonalDataPattern::onlyWith, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(PersonalDataPatterns::joined)
                .toList();
    }

    private static PersonalDataPattern joined(List<PersonalDataPattern> alike) {
        String any =
                alike.stream().map(likeness -> "(?:" + likeness.pattern() + ")").collect(Collectors.joining("|"));
        return new PersonalDataPattern(
                "", Pattern.compile(any), "", false, alike.get(0).onlyWith());
    }

    /** Whether a text holds any. */
    public boolean isIn(String text) {
        return joined.stream().anyMatch(likeness -> likeness.isIn(text));
    }

    /** What each text of a tree looks like, with its place; keys are not texts. */
    public List<PersonalDataFound> in(Object tree) {
        List<PersonalDataFound> seen = new ArrayList<>();
        look("", tree, seen);
        return seen;
    }

    private void look(String pointer, Object tree, List<PersonalDataFound> seen) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> look(Pointer.to(pointer, key.toString()), value, seen));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                look(pointer + "/" + i, list.get(i), seen);
            }
        } else if (tree instanceof String text && isIn(text)) {
            all.stream()
                    .filter(likeness -> likeness.isIn(text))
                    .forEach(likeness -> seen.add(new PersonalDataFound(pointer, likeness)));
        }
    }

    /** The tree with every text of it masked, all else as it is. */
    public Object masked(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> masked = new LinkedHashMap<>();
            map.forEach((key, value) -> masked.put(key, masked(value)));
            return masked;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(this::masked).collect(Collectors.toCollection(ArrayList::new));
        }
        return tree instanceof String text ? mask(text) : tree;
    }

    /** The text with {@link #MASK} in place of whatever looks like personal data, until nothing does. */
    public String mask(String text) {
        String masked = text;
        // What was masked is shorter, so that what stood far from each other may now look like something together.
        while (isIn(masked)) {
            for (PersonalDataPattern likeness : all) {
                if (!likeness.canBeIn(masked)) {
                    continue;
                }
                masked = likeness.pattern().matcher(masked).replaceAll(MASK);
            }
        }
        return masked;
    }
}
