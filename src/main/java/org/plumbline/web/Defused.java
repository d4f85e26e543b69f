package org.plumbline.web;

import java.util.regex.Pattern;

/** Cells of exported data, which a spreadsheet shall show and not run. */
public final class Defused {
    /** What a spreadsheet would take for a formula; a number may begin with a sign. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\t\r].*|[+-](?!\\d+(\\.\\d+)?$).*");

    private Defused() {}

    /** The cell, with an apostrophe before what would be taken for a formula; null for null. */
    public static String of(String cell) {
        return cell != null && FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
