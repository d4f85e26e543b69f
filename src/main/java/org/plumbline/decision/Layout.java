package org.plumbline.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays text out in lines of a width that a letter holds. */
final class Layout {
    static final int WIDTH = 100;

    private static final int WIDEST_COLUMN = 30;

    private Layout() {}

    /** The words of a text in lines no wider than this; a longer word has a line of its own. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text whose lines begin with an indent, but for the first, which begins with a lead of the same length. */
    static List<String> hanging(String lead, String text) {
        List<String> lines = wrapped(text, WIDTH - lead.length());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i == 0 ? lead : " ".repeat(lead.length())) + lines.get(i))
                .toList();
    }

    /**
     * A table of cells with lines between its columns, the first row its head.
     *
     * @param rows all of one length
     */
    static List<String> table(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Math.min(WIDEST_COLUMN, row.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.addAll(row(row, widths));
            if (row == rows.get(0)) {
                lines.add(line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths));
            }
        }
        return lines;
    }

    private static List<String> row(List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(column -> wrapped(cells.get(column), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(i -> line(
                        wrapped.stream()
                                .map(cell -> i < cell.size() ? cell.get(i) : "")
                                .toList(),
                        widths))
                .toList();
    }

    private static String line(List<String> parts, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < parts.size(); column++) {
            String part = parts.get(column);
            line.append(' ')
                    .append(part)
                    .append(" ".repeat(Math.max(0, widths[column] - part.length())))
                    .append(" |");
        }
        return line.toString();
    }
}
