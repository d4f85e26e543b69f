package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Columns;

/** The cells of one row of a questionnaire sheet, by the headings above them; each fault names its cell. */
final class SheetRow {
    private final String path;
    private final Columns columns;
    private final List<String> headings;
    private final int line;
    private final List<Fault> faults;

    /** @param headings by their number in the columns */
    SheetRow(String path, Columns columns, List<String> headings, int line, List<Fault> faults) {
        this.path = path;
        this.columns = columns;
        this.headings = headings;
        this.line = line;
        this.faults = faults;
    }

    /** What the cell says; "" where it is empty or the sheet has no such column. */
    String text(String column) {
        return headings.contains(column) ? cell(column).plain() : "";
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "This cell is needed.");
        }
        return text;
    }

    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    List<String> lines(String column) {
        return text(column)
                .lines()
                .map(Cell::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Cell cell(String column) {
        return columns.cell(line, headings.indexOf(column));
    }

    void fault(String column, String message) {
        faults.add(new Fault("RB-061", path, 0, cell(column).place(), message));
    }
}
