package org.plumbline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.sheet.Grid;

/**
 * A decision table as a form that a person fills in, and back.
 *
 * @param id of the table
 * @param title what it decides, in words
 * @param about what its model says of itself
 * @param policy its hit policy
 * @param fingerprint of the model it was read from
 * @param lines its rows
 */
public record TableForm(
        String id,
        String title,
        String about,
        String policy,
        String fingerprint,
        List<Heading> headings,
        List<Line> lines) {

    /**
     * What stands above a column.
     *
     * @param expression what an input tests, or the name of an output or an annotation
     * @param kind input, output or annotation
     * @param type what FEEL calls the type of its values, "" where it is not known
     * @param words the allowed values as FEEL writes them; empty where they are not enumerated
     */
    public record Heading(String label, String expression, String kind, String type, List<String> words) {
        /** Whether its cells test a value. */
        public boolean isInput() {
            return kind.equals("input");
        }

        /** Whether its cells hold free text. */
        public boolean isAnnotation() {
            return kind.equals("annotation");
        }
    }

    /**
     * A row.
     *
     * @param key its id; "" for one that is to be added
     * @param cells one for each column; all empty for one that is to be taken out
     */
    public record Line(String key, List<String> cells) {}

    /** The tables of a model, in the order of the file. */
    public static List<TableForm> of(ModelFile model) {
        return model.tables().stream().map(table -> of(model, table)).toList();
    }

    private static TableForm of(ModelFile model, SourceTable table) {
        return new TableForm(
                table.id(),
                table.title(),
                table.about(),
                table.policy(),
                model.fingerprint(),
                table.columns().stream().map(TableForm::heading).toList(),
                table.rows().stream()
                        .map(row -> new Line(row.key(), table.shown(row)))
                        .toList());
    }

    private static Heading heading(Column column) {
        String kind = column.kind().name().toLowerCase(Locale.ROOT);
        return new Heading(column.heading(), column.expression(), kind, column.type(), column.words());
    }

    /** How many of the columns test values; they stand first. */
    public int inputs() {
        return (int) headings.stream().filter(Heading::isInput).count();
    }

    /** The same table with other rows. */
    public TableForm with(List<Line> others) {
        return new TableForm(id, title, about, policy, fingerprint, headings, others);
    }

    /** What people call a cell; faults name it so. @param line from 0 */
    public String place(int line, int column) {
        boolean isCell = column >= 0 && column < headings.size();
        return "row " + (line + 1) + (isCell ? ", " + headings.get(column).label() : "");
    }

    /**
     * Reads the form back.
     *
     * @throws EditRefused RB-071 where the model has no such table; RB-072 where the model was changed since
     */
    public EditedTable read(ModelFile model) {
        SourceTable table = model.tables().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EditRefused("RB-071", model.path(), "", "The model has no table '" + id + "'."));
        List<List<String>> texts =
                new ArrayList<>(TableLayout.lines(model, table).subList(0, TableLayout.HEAD));
        texts.set(TableLayout.ABOUT_LINE, List.of(fingerprint, table.about()));
        lines.forEach(line -> texts.add(
                Stream.concat(Stream.of(line.key()), line.cells().stream()).toList()));
        Grid grid = Grid.of("", texts, (line, column) -> of(model, table).place(line - TableLayout.HEAD, column - 1));
        return TableLayout.read(model, new TableLayout.Place(table, 0, 0, TableLayout.EXPRESSION_LINE), grid);
    }
}
