package org.plumbline.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook that somebody sent. Those that are hidden are read like those that are not. */
public final class Sheets {
    private Sheets() {}

    /**
     * All sheets in their order. What a cell holds that can't be read, such as a formula, an error, or one that was merged,
     * is a fault of its grid.
     *
     * @throws SheetRefused where this is no workbook, or one that is not let in
     */
    public static List<Grid> read(byte[] bytes) {
        try (XSSFWorkbook workbook = SafeWorkbook.open(bytes)) {
            List<Grid> grids = new ArrayList<>();
            workbook.forEach(sheet -> grids.add(new SheetReader(sheet).read()));
            return grids;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /**
     * Looks at a workbook without reading what it says.
     *
     * @throws SheetRefused as {@link #read} does of the workbook as a whole
     */
    public static void check(byte[] bytes) {
        try (XSSFWorkbook workbook = SafeWorkbook.open(bytes)) {
            workbook.getNumberOfSheets();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
