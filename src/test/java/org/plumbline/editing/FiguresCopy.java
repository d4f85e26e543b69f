package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.Fault;

/** The template of a contract, filled in and changed as a person would. */
final class FiguresCopy {
    private final Contract contract;
    private final XSSFWorkbook workbook;

    FiguresCopy(String contract, String market, String year) {
        this.contract = Shipped.rulebook().contracts().get(contract).contract();
        try {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(FiguresTemplate.of(this.contract)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        with("contractor", "Year", "acme-dental").with("market", "Year", market).with("year", "Year", year);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Contract contract() {
        return contract;
    }

    XSSFSheet figures() {
        return workbook.getSheet("Figures");
    }

    FiguresCopy with(String id, String heading, String text) {
        cell(id, heading).setCellValue(text);
        return this;
    }

    FiguresCopy with(String id, String heading, double number) {
        cell(id, heading).setCellValue(number);
        return this;
    }

    /** A cell of the sheet of figures. */
    Cell cell(String id, String heading) {
        return at(row(id), column(figures().getRow(5), heading));
    }

    /** The row of an id, once more at the end. */
    Row copied(String id) {
        Row copy = figures().createRow(figures().getLastRowNum() + 1);
        row(id).forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
        return copy;
    }

    Row row(String id) {
        return StreamSupport.stream(figures().spliterator(), false)
                .filter(row -> row.getCell(0).getStringCellValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A cell of an item of a list, counted from 0. */
    Cell item(String sheet, int item, String field) {
        XSSFSheet list = workbook.getSheet(sheet);
        Row row = list.getRow(2 + item) == null ? list.createRow(2 + item) : list.getRow(2 + item);
        return at(row, column(list.getRow(0), field));
    }

    /** A cell as people name it. */
    Cell cell(XSSFSheet sheet, String address) {
        CellAddress place = new CellAddress(address);
        Row row = sheet.getRow(place.getRow());
        return at(row == null ? sheet.createRow(place.getRow()) : row, place.getColumn());
    }

    private static Cell at(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static int column(Row headings, String heading) {
        return StreamSupport.stream(headings.spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(heading))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
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

    /** The facts that are reported, by period. */
    Map<String, Object> facts() {
        return facts(contract, bytes());
    }

    static Map<String, Object> facts(Contract contract, byte[] bytes) {
        Map<String, Object> facts = new TreeMap<>();
        FiguresWorkbook.read(bytes)
                .requests(contract)
                .forEach(request -> facts.put(
                        (String) request.tree().get("period"), request.tree().get("facts")));
        return facts;
    }

    /** What is told of the workbook, which is refused. */
    List<Fault> faults() {
        EditRefused refused = catchThrowableOfType(EditRefused.class, this::facts);
        assertThat(refused).as("the workbook should be refused").isNotNull();
        return refused.faults();
    }
}
