package org.plumbline.sheet;

/**
 * One thing wrong with a sheet.
 *
 * @param place of the cell or the sheet; "" for the whole file
 * @param message a sentence that says what is wrong and how to mend it
 */
public record SheetFault(Kind kind, String place, String message) {

    /** What is at fault. */
    public enum Kind {
        /** it is no workbook, or one that is not let in */
        WORKBOOK,
        /** what stands where: something unknown, twice, missing, or beside */
        LAYOUT,
        /** what a cell holds */
        CELL
    }

    /** Something stands at this cell that should not, or not so. */
    public static SheetFault layout(Cell cell, String message) {
        return new SheetFault(Kind.LAYOUT, cell.place(), message);
    }

    /** A cell holds what can't be read. */
    public static SheetFault cell(Cell cell, String message) {
        return new SheetFault(Kind.CELL, cell.place(), message);
    }
}
