package org.plumbline.editing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.rulebook.Fault;

/** The decision tables of a model as a workbook, a sheet for each, and back. */
public final class TableSheet {
    /** Sheets that are no table. */
    static final Set<String> OTHERS = Set.of(SheetLegend.NAME, SheetChoices.NAME);

    private TableSheet() {}

    /**
     * A workbook to be edited in Excel or LibreOffice: each table on a sheet of its own, all cells as text, row ids and the
     * fingerprint of the model in a hidden column, allowed values as drop-downs, and a sheet that says how cells are
     * written.
     *
     * @throws EditRefused RB-073 where a cell is longer than a sheet can hold
     */
    public static byte[] write(ModelFile model) {
        holdable(model);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(workbook);
            SheetChoices choices = new SheetChoices(workbook, styles);
            model.tables().forEach(table -> new SheetWriter(workbook, styles, choices, model, table).write());
            SheetLegend.write(workbook, styles);
            choices.write();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static void holdable(ModelFile model) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        for (SourceTable table : model.tables()) {
            for (List<String> line : TableLayout.lines(model, table)) {
                if (line.stream().anyMatch(cell -> cell.length() > longest)) {
                    throw new EditRefused(
                            "RB-073",
                            model.path(),
                            table.title() + " " + line.get(0),
                            "A cell is longer than the " + longest
                                    + " characters a sheet can hold; shorten it in a DMN editor, or take CSV.");
                }
            }
        }
    }

    /**
     * Reads a workbook that {@link #write} gave out for this model, and that a person has changed since. Sheets may have
     * been renamed, moved, or taken out.
     *
     * @throws EditRefused RB-070 to RB-073: no workbook, or more than one of values; a sheet that is none of the model's
     *     tables; a model changed since; a cell that is no text
     */
    public static List<EditedTable> read(ModelFile model, byte[] workbook) {
        try (XSSFWorkbook opened = SafeWorkbook.open(model.path(), workbook)) {
            return read(model, opened);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static List<EditedTable> read(ModelFile model, XSSFWorkbook workbook) {
        List<EditedTable> tables = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (!OTHERS.contains(sheet.getSheetName())) {
                try {
                    tables.add(read(model, sheet, tables));
                } catch (EditRefused refused) {
                    faults.addAll(refused.faults());
                }
            }
        }
        if (tables.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault("RB-071", model.path(), 0, "", "The workbook has no table; download it again."));
        }
        if (!faults.isEmpty()) {
            throw new EditRefused(faults);
        }
        return tables;
    }

    private static EditedTable read(ModelFile model, Sheet sheet, List<EditedTable> before) {
        Grid grid = new SheetReader(model.path(), sheet).read();
        SourceTable table = TableLayout.table(model, grid)
                .orElseThrow(() -> new EditRefused(
                        "RB-071",
                        model.path(),
                        sheet.getSheetName(),
                        "This sheet is none of the model's tables, or has lost its hidden first column; take the sheet"
                                + " out, or download the tables again."));
        before.stream().filter(other -> other.source() == table).findFirst().ifPresent(other -> {
            throw new EditRefused(
                    "RB-071",
                    model.path(),
                    sheet.getSheetName(),
                    "This is the same table as the sheet " + other.place() + "; keep one of the two.");
        });
        return TableLayout.read(model, table, grid);
    }
}
