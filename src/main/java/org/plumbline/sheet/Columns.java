package org.plumbline.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns of a sheet by the headings above them, wherever they stand. All that are asked for are needed, each once, and
 * there is no other.
 */
public final class Columns {
    private final Grid grid;
    private final List<Integer> head;
    private final int apart;
    private final List<List<String>> headings;
    private final List<SheetFault> faults;

    /** The column of the sheet by the number of its heading. */
    private final Map<Integer, Integer> found = new LinkedHashMap<>();

    private Columns(Grid grid, List<Integer> head, int apart, List<List<String>> headings, List<SheetFault> faults) {
        this.grid = grid;
        this.head = head;
        this.apart = apart;
        this.headings = headings;
        this.faults = faults;
    }

    /**
     * Finds them.
     *
     * @param head the lines that headings stand in
     * @param apart a column that has no heading, -1 where there is none
     * @param headings of each column the texts in these lines
     * @param faults gets each heading that is unknown, stands twice, says something else, or is missing
     */
    public static Columns find(
            Grid grid, List<Integer> head, int apart, List<List<String>> headings, List<SheetFault> faults) {
        Columns columns = new Columns(grid, head, apart, headings, faults);
        if (columns.isHeadWhole()) {
            columns.match();
        }
        return columns;
    }

    /** The line that has the most of these headings, among those that may have them; empty where none has any. */
    public static Optional<Integer> head(Grid grid, List<String> headings, IntPredicate among) {
        return IntStream.range(0, grid.lines().size())
                .filter(among)
                .filter(line -> count(grid, line, headings) > 0)
                .boxed()
                .reduce((one, other) -> count(grid, other, headings) > count(grid, one, headings) ? other : one);
    }

    private static long count(Grid grid, int line, List<String> headings) {
        return grid.lines().get(line).values().stream()
                .filter(cell -> headings.contains(cell.plain()))
                .count();
    }

    /** Told once, where a whole line of headings is gone and rows have moved up into its place. */
    private boolean isHeadWhole() {
        for (int i = 0; i < head.size(); i++) {
            int at = i;
            List<String> line =
                    headings.stream().map(heading -> heading.get(at)).distinct().toList();
            Optional<Cell> stranger = first(head.get(i));
            if (stranger.isPresent() && count(grid, head.get(i), line) == 0) {
                faults.add(SheetFault.layout(
                        stranger.get(),
                        "The row of headings is missing here; put a row above this one, and write " + quoted(line)
                                + " in it."));
                return false;
            }
        }
        return true;
    }

    private void match() {
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < grid.width(); column++) {
            List<String> texts = texts(column);
            Optional<Integer> heading = IntStream.range(0, headings.size())
                    .filter(each ->
                            !found.containsKey(each) && headings.get(each).equals(texts))
                    .boxed()
                    .findFirst();
            if (column == apart) {
                continue;
            }
            if (heading.isPresent()) {
                found.put(heading.get(), column);
            } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                others.add(column);
            }
        }
        tell(others);
    }

    private List<String> texts(int column) {
        return head.stream().map(line -> grid.plain(line, column)).toList();
    }

    private void tell(List<Integer> others) {
        List<Integer> strangers = new ArrayList<>();
        List<List<String>> missing = new ArrayList<>(IntStream.range(0, headings.size())
                .filter(heading -> !found.containsKey(heading))
                .mapToObj(headings::get)
                .toList());
        for (int column : others) {
            Optional<List<String>> like = missing.stream()
                    .filter(heading -> isLike(heading, texts(column)))
                    .findFirst();
            if (headings.contains(texts(column))) {
                faults.add(SheetFault.layout(
                        top(column), "The column " + top(column).quoted() + " stands twice; keep one of the two."));
            } else if (like.isPresent()) {
                changed(column, like.get());
                missing.remove(like.get());
            } else {
                strangers.add(column);
            }
        }
        strangers.forEach(column -> stranger(column, missing));
        if (strangers.isEmpty() && !missing.isEmpty()) {
            missing.forEach(this::missing);
        }
    }

    private static boolean isLike(List<String> heading, List<String> texts) {
        return IntStream.range(0, texts.size())
                .anyMatch(i -> !texts.get(i).isEmpty() && texts.get(i).equals(heading.get(i)));
    }

    private void changed(int column, List<String> heading) {
        for (int i = 0; i < head.size(); i++) {
            Cell cell = grid.cell(head.get(i), column);
            if (!cell.plain().equals(heading.get(i))) {
                faults.add(SheetFault.layout(cell, "Here stood \"" + heading.get(i) + "\"; write that again."));
            }
        }
    }

    private void stranger(int column, List<List<String>> missing) {
        Cell cell = top(column);
        String wanted = missing.stream()
                .map(heading -> "\"" + name(heading) + "\"")
                .distinct()
                .collect(Collectors.joining(" or "));
        faults.add(SheetFault.layout(
                cell,
                cell.quoted() + " is no heading of this sheet; "
                        + (wanted.isEmpty() ? "take the column out." : "write " + wanted + ", or take it out.")));
    }

    private void missing(List<String> heading) {
        faults.add(SheetFault.layout(
                first(head.get(0)).orElse(grid.cell(head.get(0), 0)),
                "The column \"" + name(heading) + "\" is missing in this row; put it back with its heading."));
    }

    /** The first cell of a line that says something, but for the column apart. */
    private Optional<Cell> first(int line) {
        return IntStream.range(0, grid.width())
                .filter(column -> column != apart)
                .mapToObj(column -> grid.cell(line, column))
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    private static String name(List<String> heading) {
        return heading.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The uppermost heading of a column. */
    private Cell top(int column) {
        return head.stream()
                .map(line -> grid.cell(line, column))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static String quoted(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(", "));
    }

    private boolean isHead(int line) {
        return IntStream.range(0, head.size())
                .filter(i ->
                        headings.stream().anyMatch(heading -> !heading.get(i).isEmpty()))
                .anyMatch(i -> found.entrySet().stream().allMatch(column -> grid.plain(line, column.getValue())
                        .equals(headings.get(column.getKey()).get(i))));
    }

    /** A cell by the number of its heading, once all were found. */
    public Cell cell(int line, int heading) {
        return grid.cell(line, Objects.requireNonNull(found.get(heading), "found"));
    }

    /** Tells each cell of a line that stands under none of these headings, and a line that says the headings once more. */
    public void beside(int line, IntPredicate under) {
        if (!head.contains(line) && isHead(line)) {
            grid.first(line)
                    .ifPresent(cell -> faults.add(
                            SheetFault.layout(cell, "The headings stand here once more; take this row out.")));
        }
        List<Integer> known = found.entrySet().stream()
                .filter(column -> under.test(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        grid.lines().get(line).forEach((column, cell) -> {
            if (column != apart && !known.contains(column) && !cell.isBlank()) {
                faults.add(SheetFault.layout(cell, cell.quoted() + " stands beside the table; take it out."));
            }
        });
    }
}
