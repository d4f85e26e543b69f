package org.plumbline.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the fields of one object of a tree, noting each fault with its pointer and going on. */
public final class TreeReader {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LIST = 500;
    private static final String AS_MONTH = "Write a month as YYYY-MM, for example 2017-03.";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,4})?");

    private final String pointer;
    private final Map<?, ?> fields;
    private final List<Violation> violations;

    /** False for what is no object; that is its fault, not each field it can't have. */
    private final boolean isObject;

    private TreeReader(String pointer, Object tree, List<Violation> violations) {
        this.pointer = pointer;
        this.violations = violations;
        this.fields = tree instanceof Map<?, ?> map ? map : Map.of();
        this.isObject = tree instanceof Map;
        if (!isObject) {
            violations.add(new Violation(
                    pointer,
                    "FA-011",
                    pointer.isEmpty()
                            ? "A request is one JSON object { … } with contract, contractor, period and facts."
                            : "Write an object { … } here."));
        }
    }

    /** The root of a tree; what is wrong with it is added to the violations. */
    public static TreeReader root(Object tree, List<Violation> violations) {
        return new TreeReader("", tree, violations);
    }

    /** The objects of a list that stands anywhere in a tree. */
    public static List<TreeReader> list(Object stated, String pointer, List<Violation> violations) {
        List<TreeReader> objects = new ArrayList<>();
        if (stated instanceof List<?> list && list.size() <= LONGEST_LIST) {
            list.forEach(item -> objects.add(new TreeReader(pointer + "/" + objects.size(), item, violations)));
        } else {
            violations.add(new Violation(
                    pointer, "FA-002", "This is a list of at most " + LONGEST_LIST + " objects; write it in [ … ]."));
        }
        return objects;
    }

    /** Whether there is an object to read at all; where there is none, that is told already. */
    public boolean isObject() {
        return isObject;
    }

    @SuppressWarnings("unchecked") // the tree's keys are always text
    public Map<String, Object> fields() {
        return (Map<String, Object>) fields;
    }

    /** Whether a field is there and not null. */
    public boolean has(String key) {
        return fields.get(key) != null;
    }

    /** Notes a fault of a field. */
    public void refuse(String key, String code, String message) {
        if (isObject) {
            violations.add(new Violation(at(key), code, message));
        }
    }

    /** Notes each field that is not known. */
    public void refuseKeysBeyond(Set<String> known) {
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> refuse(
                        key,
                        "FA-007",
                        "There is no field '" + key + "' here; the fields are "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + "."));
    }

    String text(String key) {
        if (!has(key)) {
            refuse(key, "FA-008", "The field '" + key + "' is needed; add it.");
        }
        return optionalText(key);
    }

    /** A text of a bounded length; null where it is missing. */
    public String optionalText(String key) {
        String text = optionalProse(key);
        if (text != null && text.length() > LONGEST_TEXT) {
            refuse(key, "FA-002", "'" + key + "' is a text of 1 to " + LONGEST_TEXT + " characters.");
            return null;
        }
        return text;
    }

    /** A text as long as its author likes, which only what a request may hold bounds. */
    String optionalProse(String key) {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            refuse(key, "FA-002", "'" + key + "' is text; write it in quotes.");
            return null;
        }
        if (!isWritten(text)) {
            refuse(key, "FA-002", "'" + key + "' is a text of at least 1 character, none of them NUL.");
            return null;
        }
        return text;
    }

    private static boolean isWritten(String text) {
        return !text.isBlank() && text.indexOf('\0') < 0;
    }

    /** An identifier: up to 64 letters, digits, dots, dashes and underscores. */
    public String name(String key) {
        String text = text(key);
        if (text != null && !NAME.matcher(text).matches()) {
            refuse(
                    key,
                    "FA-002",
                    "'" + key + "' is an identifier of up to 64 letters, digits, '.', '-' or '_', beginning with a"
                            + " letter or digit.");
        }
        return text;
    }

    <E extends Enum<E>> E word(String key, Class<E> words) {
        return text(key) == null ? null : optionalWord(key, words);
    }

    /** One of the words; null where it is missing. */
    public <E extends Enum<E>> E optionalWord(String key, Class<E> words) {
        Object value = fields.get(key);
        if (value == null) {
            return null;
        }
        E[] known = words.getEnumConstants();
        return Arrays.stream(known)
                .filter(word -> word.name().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    refuse(key, "FA-002", "'" + key + "' is one of " + Arrays.toString(known) + ".");
                    return null;
                });
    }

    Period period(String key) {
        return period(key, any -> true, "Write a year as YYYY or a month as YYYY-MM, for example 2017 or 2017-03.");
    }

    Period month(String key) {
        return period(key, Period::isMonth, AS_MONTH);
    }

    private Period period(String key, Predicate<Period> fits, String write) {
        String text = text(key);
        return text == null ? null : periodAt(at(key), text, fits, write);
    }

    List<Period> months(String key) {
        List<Period> months = new ArrayList<>();
        list(key)
                .forEach(item -> months.add(
                        periodAt(at(key) + "/" + months.size(), String.valueOf(item), Period::isMonth, AS_MONTH)));
        return months;
    }

    /** A list of texts; empty where it is missing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(item -> {
            if (!(item instanceof String text) || !isWritten(text) || text.length() > LONGEST_TEXT) {
                violations.add(new Violation(at(key) + "/" + texts.size(), "FA-002", "Write a text in quotes here."));
            }
            texts.add(String.valueOf(item));
        });
        return texts;
    }

    BigDecimal optionalNumber(String key) {
        Object value = fields.get(key);
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof String text && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (value != null) {
            refuse(key, "FA-002", "'" + key + "' is a number.");
        }
        return null;
    }

    /** An object; an empty one where it is missing, which is a fault. */
    public TreeReader object(String key) {
        if (!has(key)) {
            refuse(key, "FA-008", "The field '" + key + "' is needed; add it (an empty object {} will do).");
        }
        return new TreeReader(at(key), has(key) ? fields.get(key) : Map.of(), violations);
    }

    List<TreeReader> objects(String key) {
        List<TreeReader> objects = new ArrayList<>();
        list(key).forEach(item -> objects.add(new TreeReader(at(key) + "/" + objects.size(), item, violations)));
        return objects;
    }

    private List<?> list(String key) {
        Object value = has(key) ? fields.get(key) : List.of();
        if (!(value instanceof List<?> list)) {
            refuse(key, "FA-002", "'" + key + "' is a list; write it in [ … ].");
            return List.of();
        }
        if (list.size() > LONGEST_LIST) {
            refuse(key, "FA-012", "'" + key + "' has at most " + LONGEST_LIST + " items; send fewer.");
            return List.of();
        }
        return list;
    }

    private Period periodAt(String place, String text, Predicate<Period> fits, String write) {
        return Period.parse(text).filter(fits).orElseGet(() -> {
            violations.add(new Violation(place, "CT-004", write));
            return null;
        });
    }

    private String at(String key) {
        return Pointer.to(pointer, key);
    }
}
