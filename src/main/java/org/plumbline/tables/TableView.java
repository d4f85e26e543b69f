package org.plumbline.tables;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.editing.TableForm;
import org.plumbline.fact.Violation;
import org.plumbline.web.Fields;

/**
 * A table as a form shows it.
 *
 * @param wrong faults that are of no cell
 */
public record TableView(TableForm table, List<Line> lines, List<String> wrong) {
    private static final int LONGEST_LIST = 12;
    private static final int FEWEST = 5;
    private static final int MOST = 24;
    private static final int OF_A_LINE = 24;
    private static final int SHORT_TEXT = 12;

    /** A row of the form. @param number from 1 */
    public record Line(int number, String key, boolean added, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param name of its field
     * @param label what people call it, row and column
     * @param wide whether it holds free text
     * @param list id of the list of its allowed values, or null
     * @param wrong what is wrong with it, or null
     */
    public record Cell(
            String name, String label, String heading, String value, boolean wide, String list, String wrong) {
        /** How many characters its field shows. */
        public int size() {
            return Math.max(FEWEST, Math.min(MOST, value.length()));
        }

        /** How many lines free text takes, more or less. */
        public int rows() {
            return Math.max(
                    1,
                    value.lines()
                            .mapToInt(line -> 1 + line.length() / OF_A_LINE)
                            .sum());
        }
    }

    /** A form of a table, with an empty row at its end. */
    static TableView of(TableForm table, List<Violation> faults) {
        List<Violation> left = new ArrayList<>(faults);
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < table.lines().size(); line++) {
            lines.add(line(table, line, table.lines().get(line), left));
        }
        boolean hasEmpty = !lines.isEmpty()
                && table.lines().get(lines.size() - 1).cells().stream().allMatch(String::isEmpty);
        if (!hasEmpty) {
            List<String> empty = table.headings().stream().map(heading -> "").toList();
            lines.add(line(table, lines.size(), new TableForm.Line("", empty), left));
        }
        return new TableView(table, lines, left.stream().map(Violation::message).toList());
    }

    private static Line line(TableForm table, int number, TableForm.Line line, List<Violation> left) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            TableForm.Heading heading = table.headings().get(column);
            cells.add(new Cell(
                    "cell-" + number + "-" + column,
                    (line.key().isEmpty() ? "New row" : line.key()) + ": " + heading.label(),
                    heading.label(),
                    column < line.cells().size() ? line.cells().get(column) : "",
                    heading.isAnnotation() && !isShort(table, column),
                    heading.words().isEmpty() || heading.words().size() > LONGEST_LIST ? null : "words-" + column,
                    taken(table.place(number, column), left)));
        }
        return new Line(number + 1, line.key(), line.key().isEmpty(), cells);
    }

    /** Whether a field of one line holds any text of a column. */
    private static boolean isShort(TableForm table, int column) {
        return table.lines().stream()
                .filter(line -> column < line.cells().size())
                .map(line -> line.cells().get(column))
                .allMatch(text -> text.length() <= SHORT_TEXT && !text.contains("\n"));
    }

    /** The fault of a place, which is told there and nowhere else. */
    private static String taken(String place, List<Violation> left) {
        for (Violation fault : left) {
            if (fault.message().startsWith(place + ": ")) {
                left.remove(fault);
                return fault.message().substring(place.length() + 2);
            }
        }
        return null;
    }

    /** What was typed into the form. */
    static TableForm typed(TableForm table, Fields fields) {
        List<TableForm.Line> lines = new ArrayList<>();
        List<String> keys = fields.all("key");
        for (int line = 0; line < keys.size(); line++) {
            List<String> cells = new ArrayList<>();
            boolean out = !fields.text("out-" + line).isEmpty();
            for (int column = 0; column < table.headings().size(); column++) {
                cells.add(out ? "" : fields.text("cell-" + line + "-" + column));
            }
            lines.add(new TableForm.Line(keys.get(line), cells));
        }
        return new TableForm(
                table.id(),
                table.title(),
                table.about(),
                table.policy(),
                fields.text("fingerprint"),
                table.headings(),
                lines);
    }

    /** Ids of the lists of allowed values, each with its values. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int column = 0; column < table.headings().size(); column++) {
            List<String> words = table.headings().get(column).words();
            if (!words.isEmpty() && words.size() <= LONGEST_LIST) {
                choices.add(new Choice("words-" + column, words));
            }
        }
        return choices;
    }

    /** Allowed values that a cell proposes. */
    public record Choice(String id, List<String> words) {}
}
