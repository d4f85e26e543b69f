package org.plumbline.editing;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.sheet.Grid;

/** What a workbook says to the person who edits it: a sheet on how cells are written, and a prompt for each column. */
final class SheetLegend {
    static final String NAME = Grid.LEGEND;

    /** What Excel lets a prompt have in characters. */
    private static final int LONGEST_PROMPT = 255;

    private static final List<List<String>> LINES = List.of(
            List.of("Write", "means"),
            List.of("-", "any value, also none"),
            List.of("> 0.03", "more than 3 %: numbers with a point, and without a percent sign"),
            List.of("<= 0.03", "at most 3 %"),
            List.of("[0.03..0.05]", "from 3 % to 5 %, both included"),
            List.of("(0.03..0.05]", "more than 3 % and at most 5 %: a round bracket leaves the value beside it out"),
            List.of("\"KNOWN\"", "this word; words stand in quotes"),
            List.of("\"KNOWN\",\"MISSING\"", "either of these words"),
            List.of("not(\"MISSING\")", "any word but this one"),
            List.of("null", "in an output: nothing"),
            List.of(
                    "a row copied, or inserted and filled",
                    "a new row; it gets an id of its own. Rows that are moved keep theirs, in the hidden column A"),
            List.of("a row deleted, or emptied", "a row removed"),
            List.of(
                    "headings, hit policy, columns",
                    "are not changed here, but in a DMN editor; this sheet only explains and is not read"));

    private static final Map<String, String> TESTS = Map.of(
            "number", "A test of a number: > 0.03, <= 0.03, [0.03..0.05], or - for any.",
            "string", "A word in quotes, several with commas between them, or - for any.",
            "boolean", "true, false, or - for any.",
            "date", "A test of a date: < date(\"2017-07-01\"), or - for any.");

    private SheetLegend() {}

    static void write(XSSFWorkbook workbook, SheetStyles styles) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        sheet.setColumnWidth(0, 36 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        for (int line = 0; line < LINES.size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < 2; column++) {
                row.createCell(column).setCellValue(LINES.get(line).get(column));
                row.getCell(column).setCellStyle(line == 0 ? styles.heading() : styles.cell());
            }
        }
        sheet.createFreezePane(0, 1);
    }

    /** What the cells of a column hold, short enough for a prompt. */
    static String prompt(Column column) {
        String says =
                switch (column.kind()) {
                    case INPUT -> TESTS.getOrDefault(column.type(), "A test, or - for any value.");
                    case OUTPUT -> "A value, words in quotes; or null for nothing.";
                    case ANNOTATION -> "Plain text.";
                };
        String full = column.allowed().isEmpty() ? says : says + "\nAllowed: " + column.allowed();
        return full.length() > LONGEST_PROMPT ? full.substring(0, LONGEST_PROMPT - 1) + "…" : full;
    }
}
