package org.plumbline.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/** The sheets of a workbook, such as a questionnaire, as they are read: headings, and rows that begin with an id. */
final class Workbook {
    private Workbook() {}

    /** Empty for what is no workbook, or has cells that are not read, such as formulas. */
    static Optional<List<ComparedTable>> read(byte[] bytes) {
        try {
            List<org.plumbline.sheet.Grid> sheets = Sheets.read(bytes);
            return sheets.stream().allMatch(sheet -> sheet.faults().isEmpty())
                    ? Optional.of(sheets.stream().map(Workbook::grid).toList())
                    : Optional.empty();
        } catch (SheetRefused unreadable) {
            return Optional.empty();
        }
    }

    private static ComparedTable grid(org.plumbline.sheet.Grid sheet) {
        List<ComparedTable.Column> columns = cells(sheet, 0).stream()
                .map(heading -> new ComparedTable.Column(heading, heading, Map.of()))
                .toList();
        List<ComparedTable.Row> rows = new ArrayList<>();
        for (int line = 1; line < sheet.lines().size(); line++) {
            List<String> cells = cells(sheet, line);
            rows.add(new ComparedTable.Row(cells.get(0), line, cells));
        }
        return new ComparedTable(sheet.name(), sheet.name(), Map.of(), columns, rows);
    }

    private static List<String> cells(org.plumbline.sheet.Grid sheet, int line) {
        return IntStream.range(0, sheet.width())
                .mapToObj(column -> sheet.plain(line, column))
                .toList();
    }
}
