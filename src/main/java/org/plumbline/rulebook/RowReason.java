package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;

/**
 * The numbers in the reason of a row: filled in from its cells where the reason leaves a place for them, such as
 * {@code {abandonmentRate.from}}, and held against its cells where it names them itself.
 */
final class RowReason {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String SHARE = "share";
    private static final String PERCENT = "percent";

    private static final String FIGURE = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final Pattern PERCENTAGE = Pattern.compile("(?<![\\w.,])" + FIGURE + "\\s*(?:%|percent\\b)");

    /** A number that something is compared with; not one that counts days or names a grade. */
    private static final Pattern BOUND = Pattern.compile(
            "\\b(?:more|fewer|less|greater|higher|lower) than " + FIGURE + "(?![\\w%]| ?percent|,\\d|\\.\\d| times)"
                    + "|\\b(?:at least|at most|above|below|over|under|up to|exactly) " + FIGURE
                    + "(?![\\w%]| ?percent|,\\d|\\.\\d| times)"
                    + "|(?<![\\w.,])" + FIGURE + " or (?:more|fewer|less)\\b");

    private RowReason() {}

    /** The reason with its places filled; one that the row has nothing for stays. */
    static String filled(String reason, Map<String, String> places) {
        return PLACE.matcher(reason)
                .replaceAll(place -> Matcher.quoteReplacement(
                        places.getOrDefault(place.group(1).strip(), place.group())));
    }

    /** What the places of a row are filled with, by name. */
    static Map<String, String> places(List<Frame.Quantity> columns, List<String> tests, String share) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Frame.Quantity column = columns.get(i);
            Span.of(tests.get(i)).ifPresent(span -> add(column, span, places));
        }
        if (share != null) {
            places.put(SHARE, Shown.percent(new BigDecimal(share)));
        }
        return places;
    }

    private static void add(Frame.Quantity column, Span span, Map<String, String> places) {
        if (span.from() != null) {
            places.put(column.name() + ".from", shown(column, span.from()));
        }
        if (span.to() != null) {
            places.put(column.name() + ".to", shown(column, span.to()));
        }
        if (span.from() == null || span.to() == null || span.from().compareTo(span.to()) == 0) {
            places.put(column.name(), shown(column, span.from() == null ? span.to() : span.from()));
        }
    }

    private static String shown(Frame.Quantity column, BigDecimal bound) {
        return Shown.of(bound.toPlainString(), column.type());
    }

    /** What is wrong with the numbers of a reason that was filled, as a sentence; null for nothing. */
    static String problem(Frame frame, Frame.Row row) {
        Map<String, String> places =
                places(frame.inputs(), row.tests(), row.outputs().get(SHARE));
        Matcher left = PLACE.matcher(row.reason());
        if (left.find()) {
            return "The row has nothing for " + left.group() + " in its reason; it has " + named(places) + ".";
        }
        Set<BigDecimal> parts = new TreeSet<>();
        Set<BigDecimal> figures = new TreeSet<>();
        for (int i = 0; i < row.tests().size(); i++) {
            Set<BigDecimal> kind = frame.inputs().get(i).type().equals(PERCENT) ? parts : figures;
            Span.of(row.tests().get(i)).filter(span -> !span.isValue()).ifPresent(span -> bounds(span, kind));
        }
        return stranger(row, parts, figures, places);
    }

    private static void bounds(Span span, Set<BigDecimal> bounds) {
        for (BigDecimal bound : new BigDecimal[] {span.from(), span.to()}) {
            if (bound != null && bound.signum() != 0) {
                bounds.add(bound);
            }
        }
    }

    /** The first number of the reason that none of the cells has. */
    private static String stranger(
            Frame.Row row, Set<BigDecimal> parts, Set<BigDecimal> figures, Map<String, String> places) {
        Matcher percentages = PERCENTAGE.matcher(row.reason());
        while (!parts.isEmpty() && percentages.find()) {
            BigDecimal part = number(percentages).movePointLeft(2);
            boolean known = parts.contains(part)
                    || parts.contains(BigDecimal.ONE.subtract(part))
                    || part.compareTo(new BigDecimal(row.outputs().get(SHARE))) == 0;
            if (!known) {
                return contradicts(percentages.group().strip(), places);
            }
        }
        Matcher bounds = BOUND.matcher(row.reason());
        while (!figures.isEmpty() && bounds.find()) {
            if (!figures.contains(number(bounds))) {
                return contradicts(bounds.group(), places);
            }
        }
        return null;
    }

    private static BigDecimal number(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return new BigDecimal(found.group(group).replace(",", ""));
            }
        }
        throw new IllegalArgumentException("no number in " + found.group());
    }

    private static String contradicts(String said, Map<String, String> places) {
        return "The reason says \"" + said
                + "\", and no cell of the row does; mend one of the two, or write the number as a"
                + " place that follows the cell: " + named(places) + ".";
    }

    private static String named(Map<String, String> places) {
        return places.entrySet().stream()
                .map(place -> "{" + place.getKey() + "} for " + place.getValue())
                .collect(Collectors.joining(", "));
    }
}
