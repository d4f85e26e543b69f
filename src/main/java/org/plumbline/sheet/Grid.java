package org.plumbline.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of a sheet or of a CSV file that hold something.
 *
 * @param name of the sheet, or of the file
 * @param lines the cells of each line by their column, from 0
 * @param places names a cell by its line and its column
 * @param faults of cells that could not be read, and are empty here
 */
public record Grid(
        String name,
        List<SortedMap<Integer, Cell>> lines,
        BiFunction<Integer, Integer, String> places,
        List<SheetFault> faults) {
    /** The sheet on which a workbook explains itself. */
    public static final String LEGEND = "Legend";

    /** The sheet in which it keeps what its drop-downs offer. */
    public static final String CHOICES = "Choices";

    private static final Set<String> EXPLAINING = Set.of(LEGEND, CHOICES);

    /** Lines of plain text. */
    public static Grid of(String name, List<List<String>> texts, BiFunction<Integer, Integer, String> places) {
        List<SortedMap<Integer, Cell>> lines = new ArrayList<>();
        for (int line = 0; line < texts.size(); line++) {
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            for (int column = 0; column < texts.get(line).size(); column++) {
                String text = texts.get(line).get(column);
                if (!text.isEmpty()) {
                    cells.put(column, new Cell(places.apply(line, column), text, Cell.Form.TEXT));
                }
            }
            lines.add(cells);
        }
        return new Grid(name, lines, places, List.of());
    }

    /** Whether this is, by its name, a sheet that only explains: what stands there is not read. */
    public boolean isExplaining() {
        return isExplaining(name);
    }

    /** Whether a sheet with this name only explains. */
    public static boolean isExplaining(String name) {
        return EXPLAINING.contains(name);
    }

    /** Whether nothing is in it, nor was in it that could not be read. */
    public boolean isBlank() {
        return first().isEmpty() && faults.isEmpty();
    }

    /** The cells of which a spreadsheet made a date. */
    public Stream<Cell> days() {
        return lines.stream().flatMap(line -> line.values().stream()).filter(cell -> cell.form() == Cell.Form.DAY);
    }

    /** A cell; empty where nothing stands. */
    public Cell cell(int line, int column) {
        Cell cell = line < lines.size() ? lines.get(line).get(column) : null;
        return cell == null ? new Cell(places.apply(line, column), "", Cell.Form.TEXT) : cell;
    }

    /** What a cell says, without white space around it; "" where nothing stands. */
    public String plain(int line, int column) {
        Cell cell = line < lines.size() ? lines.get(line).get(column) : null;
        return cell == null ? "" : cell.plain();
    }

    /** The first cell of a line that says something; empty where none does. */
    public Optional<Cell> first(int line) {
        return line < lines.size()
                ? lines.get(line).values().stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                : Optional.empty();
    }

    /** The first cell of all that says something; empty for a sheet that is blank. */
    public Optional<Cell> first() {
        return IntStream.range(0, lines.size())
                .mapToObj(this::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first line that has this text in a column; empty where none has. */
    public Optional<Integer> line(int column, String text) {
        return IntStream.range(0, lines.size())
                .filter(line -> plain(line, column).equals(text))
                .boxed()
                .findFirst();
    }

    /** What stands below these headings of a line, with the line; all else is passed over. */
    public Grid under(int head, Collection<String> headings) {
        Set<Integer> columns = IntStream.range(0, width())
                .filter(column -> headings.contains(plain(head, column)))
                .boxed()
                .collect(Collectors.toSet());
        List<Integer> rows = IntStream.range(head, lines.size())
                .filter(line ->
                        columns.stream().anyMatch(column -> !plain(line, column).isEmpty()))
                .boxed()
                .toList();
        Set<String> there = rows.stream()
                .flatMap(line -> columns.stream().map(column -> places.apply(line, column)))
                .collect(Collectors.toSet());
        return new Grid(
                name,
                rows.stream().map(line -> only(lines.get(line), columns)).toList(),
                (line, column) -> places.apply(line < rows.size() ? rows.get(line) : line, column),
                faults.stream().filter(fault -> there.contains(fault.place())).toList());
    }

    private static SortedMap<Integer, Cell> only(SortedMap<Integer, Cell> cells, Set<Integer> columns) {
        SortedMap<Integer, Cell> only = new TreeMap<>(cells);
        only.keySet().retainAll(columns);
        return only;
    }

    /** How many columns there are up to the last that holds something. */
    public int width() {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(line -> line.lastKey() + 1)
                .max()
                .orElse(0);
    }
}
