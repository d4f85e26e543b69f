package org.plumbline.editing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.rulebook.Fault;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/** The decision tables of a model as a workbook, a sheet for each, and back. */
public final class TableSheet {
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
        List<EditedTable> tables = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Grid sheet : sheets(model, workbook)) {
            try {
                read(model, sheet, tables).ifPresent(tables::add);
            } catch (EditRefused refused) {
                faults.addAll(refused.faults());
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

    private static List<Grid> sheets(ModelFile model, byte[] workbook) {
        try {
            return Sheets.read(workbook);
        } catch (SheetRefused refused) {
            throw EditRefused.of(model.path(), refused.faults());
        }
    }

    /** Empty for a sheet that is blank, or that only explains. */
    private static Optional<EditedTable> read(ModelFile model, Grid sheet, List<EditedTable> before) {
        Optional<TableLayout.Place> place = TableLayout.table(model, sheet);
        if (place.isEmpty() && (sheet.isExplaining() || sheet.isBlank())) {
            return Optional.empty();
        }
        SourceTable table = place.map(TableLayout.Place::table)
                .orElseThrow(() -> new EditRefused(
                        "RB-071",
                        model.path(),
                        sheet.name(),
                        "This sheet is none of the model's tables, or has lost its hidden first column; take the sheet"
                                + " out, or download the tables again."));
        refuseUnread(model, sheet);
        before.stream().filter(other -> other.source() == table).findFirst().ifPresent(other -> {
            throw new EditRefused(
                    "RB-071",
                    model.path(),
                    sheet.name(),
                    "This is the same table as the sheet " + other.place() + "; keep one of the two.");
        });
        return Optional.of(TableLayout.read(model, place.get(), sheet));
    }

    private static void refuseUnread(ModelFile model, Grid sheet) {
        List<SheetFault> faults = new ArrayList<>(sheet.faults());
        sheet.days()
                .map(day -> SheetFault.cell(
                        day,
                        "The spreadsheet made a date of this cell; format it as text and write the test again, a date as"
                                + " date(\"2017-07-01\")."))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw EditRefused.of(model.path(), faults);
        }
    }
}
