package org.plumbline.editing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of a model, to be changed cell by cell as a person would. */
final class SheetCopy {
    private final ModelFile model;
    private final XSSFWorkbook workbook;
    private XSSFSheet sheet;

    SheetCopy(ModelFile model) {
        this(model, TableSheet.write(model));
    }

    SheetCopy(ModelFile model, byte[] bytes) {
        this.model = model;
        try {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.sheet = workbook.getSheetAt(0);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    SheetCopy onSheet(int index) {
        sheet = workbook.getSheetAt(index);
        return this;
    }

    /** A cell as people name it, such as D7. */
    Cell cell(String address) {
        CellAddress at = new CellAddress(address);
        Row row = sheet.getRow(at.getRow());
        return (row == null ? sheet.createRow(at.getRow()) : row)
                .getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    String text(String address) {
        return cell(address).getStringCellValue();
    }

    SheetCopy with(String address, String text) {
        cell(address).setCellValue(text);
        return this;
    }

    /** The row of an id, as people count rows. */
    int line(String id) {
        return StreamSupport.stream(sheet.spliterator(), false)
                        .filter(row -> row.getCell(0) != null
                                && row.getCell(0).getStringCellValue().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getRowNum()
                + 1;
    }

    /** All cells of a row in another one, as copy and paste would have it. */
    SheetCopy copied(int from, int to) {
        sheet.copyRows(from - 1, from - 1, to - 1, new CellCopyPolicy());
        return this;
    }

    SheetCopy deleted(int line) {
        sheet.removeRow(sheet.getRow(line - 1));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    List<EditedTable> read() {
        return TableSheet.read(model, bytes());
    }

    /** The bytes of the model after the upload. */
    byte[] spliced() {
        return TableSplice.splice(model, read());
    }
}
