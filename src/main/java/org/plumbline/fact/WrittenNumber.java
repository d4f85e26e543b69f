package org.plumbline.fact;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people and spreadsheets write it, wherever text comes in: {@code 30,000}, {@code $1,234.50}, {@code 2.5%},
 * {@code (12)} for what is owed. Nothing is guessed: where a comma or a point could mean two numbers, it is none.
 *
 * @param value exact, of a percentage its part of one; null where it can't be read
 * @param unit what stands beside the digits and says what they are of
 * @param mend how to write it instead, as a sentence goes on; null where it was read
 */
public record WrittenNumber(BigDecimal value, Unit unit, String mend) {
    private static final int LONGEST = 100;
    private static final String PLAIN = "write it in plain digits, such as 1200 or 0.25";

    private static final Pattern FORM =
            Pattern.compile("(\\()?([+-]?)(\\$?) ?([+-]?)([\\d.,' ]*\\d)([eE][+-]?\\d+)? ?(%?)(\\))?");
    private static final Pattern READ =
            Pattern.compile("\\d*\\.\\d+|\\d+|[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?: \\d{3})+)(?:\\.\\d+)?");

    /** 1.234.567,89 and 1 234,5 and 0,5: a comma that can only be a decimal point. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?:\\d+|\\d{1,3}(?:[. ']\\d{3})+),\\d+");

    /** 1.234.567 and 1'234.5: other signs between thousands. */
    private static final Pattern OTHER_GROUPS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:'\\d{3})+(?:\\.\\d+)?");

    /** What a number is of. */
    public enum Unit {
        /** nothing is said */
        NONE,
        /** with a dollar sign */
        DOLLARS,
        /** with a percent sign */
        PERCENT
    }

    /** Reads a text. */
    public static WrittenNumber of(String text) {
        Matcher form = FORM.matcher(plainSigns(text));
        if (text.length() > LONGEST || !form.matches() || !isOne(form)) {
            return refused(PLAIN);
        }
        if (form.group(6) != null) {
            return refused("a spreadsheet shows long numbers so, and digits may be lost; let it show all digits, and"
                    + " write them");
        }
        String digits = form.group(5);
        if (!READ.matcher(digits).matches()) {
            return refused(mend(form, digits));
        }
        boolean percent = !form.group(7).isEmpty();
        BigDecimal size = new BigDecimal(digits.replaceAll("[, ]", "")).movePointLeft(percent ? 2 : 0);
        return new WrittenNumber(
                isNegative(form) ? size.negate() : size,
                percent ? Unit.PERCENT : form.group(3).isEmpty() ? Unit.NONE : Unit.DOLLARS,
                null);
    }

    private static WrittenNumber refused(String mend) {
        return new WrittenNumber(null, Unit.NONE, mend);
    }

    /** Spaces and minus signs of any kind as those of the keyboard. */
    private static String plainSigns(String text) {
        return text.replaceAll("[\\u00a0\\u2007\\u2009\\u202f]", " ")
                .replace('\u2212', '-')
                .strip();
    }

    /** Not more than one sign, both brackets or none, and not dollars of a percentage. */
    private static boolean isOne(Matcher form) {
        boolean bracketed = form.group(1) != null;
        int signs = form.group(2).length() + form.group(4).length() + (bracketed ? 1 : 0);
        return signs <= 1
                && bracketed == (form.group(8) != null)
                && (form.group(3).isEmpty() || form.group(7).isEmpty());
    }

    private static boolean isNegative(Matcher form) {
        return form.group(1) != null || (form.group(2) + form.group(4)).equals("-");
    }

    private static String mend(Matcher form, String digits) {
        String sign = isNegative(form) ? "-" : "";
        if (DECIMAL_COMMA.matcher(digits).matches()) {
            return "write " + sign + digits.replaceAll("[. ']", "").replace(',', '.') + form.group(7)
                    + ", with a decimal point";
        }
        if (OTHER_GROUPS.matcher(digits).matches()) {
            String plain = digits.indexOf('\'') < 0 ? digits.replace(".", "") : digits.replace("'", "");
            return "write " + sign + plain + form.group(7) + ", with nothing between the thousands";
        }
        return PLAIN;
    }

    /** Whether it could be read. */
    public boolean isRead() {
        return mend == null;
    }
}
