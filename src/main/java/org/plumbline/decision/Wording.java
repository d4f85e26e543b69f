package org.plumbline.decision;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.contract.Contract;
import org.plumbline.fact.Kind;

/** The words that people read in place of the constants the service works with. */
public final class Wording {
    /** Grounds of a claim, and statuses of facts; any other constant is read in lower case. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "EXCHANGE_FAILURE", "a failure of the Exchange",
            "FORCE_MAJEURE", "force majeure",
            "NOTHING", "nothing to measure");

    private static final String CONSTANT = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    /** Constants among other words; a short one without an underscore could be an acronym that people use. */
    private static final Pattern JOINED = Pattern.compile("\\b([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{7,})\\b");

    private static final Pattern MONTH = Pattern.compile("(?<![\\d-])\\d{4}-(0[1-9]|1[0-2])(?![\\d-])");

    private static final Pattern DAY =
            Pattern.compile("(?<![\\d-])\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?![\\d-])");

    private Wording() {}

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case PENALTY -> "Penalty";
            case CREDIT -> "Credit";
            case MET -> "Met";
            case BELOW -> "Below expectation";
            case REPORTED -> "Reported";
            case BONUS -> "Bonus";
            case EXCUSED -> "Excused";
            case SUSPENDED -> "Suspended";
            case PILOT -> "Pilot";
            case NOT_APPLICABLE -> "Not applicable";
            case UNDECIDED -> "Undecided";
        };
    }

    public static String of(Kind kind) {
        return switch (kind) {
            case MONTHLY -> "the month's own figures, for monitoring";
            case YEAR_TO_DATE -> "the year so far, provisional";
            case INITIAL -> "preliminary year-end figures, provisional";
            case FINAL -> "final year-end figures";
        };
    }

    /** A value of a type, a constant among them in words. */
    static String value(String value, String type) {
        if (value == null || Shown.isFigure(type) || "month".equals(type)) {
            return Shown.of(value, type);
        }
        if ("true".equals(value) || "false".equals(value)) {
            return Shown.of(value, "yesNo");
        }
        return value.matches(CONSTANT)
                ? word(value)
                : dated(JOINED.matcher(value).replaceAll(constant -> word(constant.group())));
    }

    private static String dated(String told) {
        String days = DAY.matcher(told).replaceAll(day -> Shown.of(day.group(), "date"));
        return MONTH.matcher(days).replaceAll(month -> Shown.of(month.group(), "month"));
    }

    private static String word(String constant) {
        return CONSTANTS.getOrDefault(
                constant, constant.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A sentence of a rule, with days and months, and the names of markets and grounds, in words. */
    public static String sentence(String told, Contract contract) {
        String plain = told;
        for (Contract.Market market : contract.markets().values()) {
            plain = plain.replaceAll(
                    "(?:the )?market " + market.id() + "\\b",
                    "the market \"" + market.label().replace("$", "\\$") + "\"");
        }
        for (Map.Entry<String, String> constant : CONSTANTS.entrySet()) {
            plain = plain.replaceAll("\\b" + constant.getKey() + "\\b", constant.getValue());
        }
        return dated(plain);
    }
}
