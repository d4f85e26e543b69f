package org.plumbline.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person most likely meant by a cell that can't be read. */
final class Mends {
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern PERCENT = Pattern.compile("(" + NUMBER + ")\\s*%");
    private static final Pattern FROM_TO =
            Pattern.compile("\\[?\\s*(" + NUMBER + ")\\s*(?:\\.\\.|-|to)\\s*(" + NUMBER + ")\\s*]?");
    private static final Pattern GROUPED = Pattern.compile(
            "(?<![\\d,]|\\d\\.)[1-9]\\d{0,2}(?:(?:,\\d{3})+(?:\\.\\d+)?|(?:\\.\\d{3}){2,})(?![\\d,]|\\.\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N} _.-]*");

    /** What keyboards, other languages and the correction of spelling put in the place of FEEL's own signs. */
    private static final List<List<String>> SIGNS = List.of(
            List.of("\u2265", ">="),
            List.of("\u2264", "<="),
            List.of("=>", ">="),
            List.of("=<", "<="),
            List.of("> =", ">="),
            List.of("< =", "<="),
            List.of("\u2013", "-"),
            List.of("\u2014", "-"),
            List.of("\u2212", "-"),
            List.of("\u2026", ".."),
            List.of("\u201c", "\""),
            List.of("\u201d", "\""),
            List.of("\u201e", "\""),
            List.of("'", "\""),
            List.of("\u2018", "\""),
            List.of("\u2019", "\""),
            List.of("\u00a0", " "));

    private Mends() {}

    /** What to try in the place of a text, the likeliest first; the text itself is not among them. */
    static Stream<String> of(Column column, String text) {
        String signs = signs(text);
        Stream<UnaryOperator<String>> tries = Stream.of(
                UnaryOperator.identity(),
                Mends::whole,
                written -> parts(whole(written)),
                written -> fromTo(whole(written)),
                Mends::parts,
                Mends::points,
                written -> parts(points(written)),
                Mends::fromTo,
                written -> fromTo(parts(points(written))),
                written -> quoted(column, written));
        return tries.map(mend -> mend.apply(signs)).filter(mended -> !mended.equals(text));
    }

    private static String signs(String text) {
        String mended = text;
        for (List<String> sign : SIGNS) {
            mended = mended.replace(sign.get(0), sign.get(1));
        }
        return mended;
    }

    /** 3 % is 0.03. */
    private static String parts(String text) {
        return PERCENT.matcher(text).replaceAll(percent -> new BigDecimal(percent.group(1))
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString());
    }

    /** 1,000 is 1000, $1,000.50 is 1000.50, and 1.000.000 is 1000000. */
    private static String whole(String text) {
        return text.contains("\"")
                ? text
                : GROUPED.matcher(text.replace("$", "")).replaceAll(number -> {
                    String digits = number.group();
                    return digits.indexOf(',') < 0 ? digits.replace(".", "") : digits.replace(",", "");
                });
    }

    /** 0,03 is 0.03. */
    static String points(String text) {
        return text.replaceAll("(?<=\\d),(?=\\d)", ".");
    }

    /** 1-2, 1 to 2 and 1..2 are [1..2]. */
    private static String fromTo(String text) {
        return FROM_TO.matcher(text.strip()).replaceFirst("[$1..$2]");
    }

    /** KNOWN is "KNOWN". */
    private static String quoted(Column column, String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .map(word -> quotedWord(column, word))
                .collect(Collectors.joining(","));
    }

    private static String quotedWord(Column column, String word) {
        String bare = word.replace("\"", "");
        return column.words().stream()
                .filter(allowed -> allowed.equalsIgnoreCase("\"" + bare + "\""))
                .findFirst()
                .orElse(WORD.matcher(word).matches() ? "\"" + word + "\"" : word);
    }
}
