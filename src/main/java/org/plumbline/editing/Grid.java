package org.plumbline.editing;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Lines of text as they came back from a sheet or a CSV file.
 *
 * @param name of the sheet, or of the file
 * @param places names a cell by its line and its column, from 0
 */
record Grid(String name, List<List<String>> lines, BiFunction<Integer, Integer, String> places) {

    /** A cell; empty where the line ends before it. */
    EditedCell cell(int line, int column) {
        List<String> cells = line < lines.size() ? lines.get(line) : List.of();
        return new EditedCell(places.apply(line, column), column < cells.size() ? cells.get(column) : "");
    }
}
