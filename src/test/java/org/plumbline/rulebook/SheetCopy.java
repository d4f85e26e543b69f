package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.Shipped;
import org.plumbline.contract.Requirement;

/** A copy of the questionnaire that comes with Plumbline, to be changed cell by cell. */
public final class SheetCopy {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    public SheetCopy() {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(Shipped.files().bytes(Shipped.NARRATIVE)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        sheet = workbook.getSheet("Requirements");
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** Row 1 is the one with the headings. */
    Row row(int number) {
        return sheet.getRow(number - 1);
    }

    /** The row with this id. */
    Row row(String id) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Cell cell(String id, String column) {
        return row(id).getCell(heading(column).getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public SheetCopy with(String id, String column, String text) {
        cell(id, column).setCellValue(text);
        return this;
    }

    /** The copy with the columns of forms, empty, at its right. */
    SheetCopy withFormColumns() {
        RequirementRow.FORM_COLUMNS.forEach(
                column -> row(1).createCell(row(1).getLastCellNum()).setCellValue(column));
        return this;
    }

    /** Another text for a heading. @return where it stands */
    String renamed(String heading, String text) {
        Cell cell = heading(heading);
        cell.setCellValue(text);
        return "Requirements " + cell.getAddress();
    }

    /** Takes out a column, its heading and what stands below. */
    void without(String heading) {
        int column = heading(heading).getColumnIndex();
        sheet.forEach(row ->
                row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setBlank());
    }

    private Cell heading(String column) {
        return StreamSupport.stream(row(1).spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The last row once more, as a row of its own: an id, a question and its clause, and nothing else. */
    SheetCopy withRow(String id, String question) {
        int last = sheet.getLastRowNum() + 1;
        sheet.createRow(last).createCell(0).setCellValue(id);
        return with(id, "Question", question).with(id, "Clause", question).with(id, "Asks", "something");
    }

    /** Where a cell stands, as faults name it. */
    String place(String id, String column) {
        return "Requirements " + cell(id, column).getAddress();
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    List<Fault> faults() {
        return faults(bytes());
    }

    List<Requirement> requirements() {
        List<Fault> faults = new ArrayList<>();
        List<Requirement> requirements = read(bytes(), faults);
        assertThat(faults).isEmpty();
        return requirements;
    }

    /** What is told of these bytes in the place of the questionnaire. */
    static List<Fault> faults(byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        read(bytes, faults);
        return faults;
    }

    static List<Requirement> read(byte[] bytes, List<Fault> faults) {
        return Questionnaires.read(
                Shipped.contract(), Shipped.copy().put(Shipped.NARRATIVE, bytes).files(), faults);
    }
}
