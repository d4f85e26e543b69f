package org.plumbline.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.TableRows;

/**
 * Puts changed tables into the text of their model, in place: only what was changed is written anew, so that ids, comments,
 * white space, encoding and diagram stay as they are.
 */
public final class TableSplice {
    /** A table of more rows is none that a person keeps. */
    static final int MOST_ROWS = 2_000;

    /** Each test and value that was changed is parsed, which takes its time. */
    static final int MOST_CHARACTERS = 200_000;

    /** The annotation that says which clause a row is from. */
    private static final String CLAUSE = "clause";

    private final ModelFile model;
    private final CellCheck check;
    private final Function<String, Optional<String>> clauses;
    private final List<Fault> faults = new ArrayList<>();

    private TableSplice(ModelFile model, Function<String, Optional<String>> clauses) {
        this.model = model;
        this.clauses = clauses;
        this.check = new CellCheck(model);
    }

    /**
     * The bytes of the model with its tables as edited; the same bytes where nothing was.
     *
     * @param edited tables of this model
     * @throws EditRefused RB-073 to RB-076, each at the cell or the row, where a changed cell can't stand in its column, a
     *     character can't stand in XML, or a table has no row left or too many
     */
    public static byte[] splice(ModelFile model, List<EditedTable> edited) {
        return splice(model, edited, clause -> Optional.empty());
    }

    /**
     * The same of a model that a contract has.
     *
     * @param clauses what is wrong with a clause of a row, if anything is
     */
    public static byte[] splice(ModelFile model, List<EditedTable> edited, Function<String, Optional<String>> clauses) {
        return new TableSplice(model, clauses).splice(edited);
    }

    private byte[] splice(List<EditedTable> edited) {
        edited.forEach(this::check);
        if (!faults.isEmpty()) {
            throw new EditRefused(faults);
        }
        Set<String> ids = model.ids();
        StringBuilder text = new StringBuilder(model.text().text());
        edited.stream()
                .sorted(Comparator.comparing(table -> -table.source().element().start()))
                .filter(TableSplice::isChanged)
                .forEach(table -> splice(table, new RowIds(table.source(), model.fingerprint(), ids), text));
        return proven(edited, model.text().bytes(text.toString()));
    }

    /** Reads what was written once more: it must be XML still, and say what the edited tables say. */
    private byte[] proven(List<EditedTable> edited, byte[] bytes) {
        ModelFile written = ModelFile.read(model.path(), bytes);
        for (EditedTable table : edited) {
            List<List<String>> says =
                    written.tables().get(model.tables().indexOf(table.source())).shown();
            if (!says.equals(
                    table.rows().stream().map(row -> row.edited().texts()).toList())) {
                throw new IllegalStateException("The splice of " + table.place() + " does not say what was edited.");
            }
        }
        return bytes;
    }

    private static boolean isChanged(EditedTable table) {
        List<SourceRow> before = table.source().rows();
        List<SourceRow> after =
                table.rows().stream().map(EditedTable.Row::source).toList();
        return !before.equals(after)
                || table.rows().stream()
                        .anyMatch(row ->
                                !row.edited().texts().equals(table.source().shown(row.source())));
    }

    private void splice(EditedTable table, RowIds ids, StringBuilder text) {
        List<SourceRow> before = table.source().rows();
        RowText writer = new RowText(model.text(), table.source(), ids);
        SourceRow like = before.isEmpty() ? null : before.get(0);
        StringBuilder rows = new StringBuilder();
        for (EditedTable.Row row : table.rows()) {
            like = row.source() == null ? like : row.source();
            rows.append(
                    row.source() == null
                            ? writer.added(like, row.edited().texts())
                            : writer.changed(row.source(), row.edited().texts()));
        }
        int start = before.isEmpty()
                ? behindColumns(table.source().element())
                : before.get(0).start();
        int end = before.isEmpty() ? start : before.get(before.size() - 1).end();
        text.replace(start, end, rows.toString());
    }

    private static int behindColumns(Element table) {
        List<Element> columns = table.children();
        return columns.isEmpty()
                ? table.contentStart()
                : columns.get(columns.size() - 1).end();
    }

    private static long characters(EditedTable table) {
        List<Column> columns = table.source().columns();
        long tests = columns.stream()
                .filter(column -> column.kind() != Column.Kind.ANNOTATION)
                .count();
        return table.rows().stream()
                .flatMap(row -> row.edited().texts().stream().limit(tests))
                .mapToLong(String::length)
                .sum();
    }

    private void check(EditedTable table) {
        int rows = table.rows().size();
        if (rows == 0) {
            fault("RB-076", table.place(), "The table has no row left; it needs at least one.");
        } else if (rows <= MOST_ROWS && characters(table) > MOST_CHARACTERS) {
            fault(
                    "RB-076",
                    table.place(),
                    "The tests and values have more than " + MOST_CHARACTERS + " characters; split the table.");
        } else if (rows > MOST_ROWS) {
            fault("RB-076", table.place(), "The table has " + rows + " rows; at most " + MOST_ROWS + " are taken.");
        } else {
            // Where so much is wrong the rest is not looked at.
            table.rows().stream()
                    .takeWhile(row -> faults.size() < EditRefused.MOST_FAULTS)
                    .forEach(row -> check(table, row));
        }
    }

    private void check(EditedTable table, EditedTable.Row row) {
        List<Column> columns = table.source().columns();
        for (int i = 0; i < columns.size(); i++) {
            EditedCell cell = row.edited().cells().get(i);
            if (row.source() == null || !cell.text().equals(row.source().shown(i))) {
                check(columns.get(i), cell, row.source() != null && isLacking(row.source(), columns.get(i), i));
            }
        }
    }

    /** A missing annotation is written; a missing test or value is for an editor that knows the whole. */
    private static boolean isLacking(SourceRow row, Column column, int index) {
        return row.cells().get(index) == null
                && (column.kind() != Column.Kind.ANNOTATION || row.rule().isSelfClosing());
    }

    private void check(Column column, EditedCell cell, boolean isLacking) {
        if (cell.hasControlCharacter()) {
            fault("RB-073", cell.place(), cell.quoted() + " holds a control character; type the cell anew.");
        } else if (isLacking) {
            fault("RB-077", cell.place(), "The row lacks this cell in the model; add it in a DMN editor.");
        } else if (column.kind() == Column.Kind.ANNOTATION
                && column.expression().equals(CLAUSE)) {
            clauses.apply(cell.text()).ifPresent(told -> fault(TableRows.CLAUSE, cell.place(), told));
        } else {
            check.problem(column, cell).ifPresent(problem -> fault(problem.code(), cell.place(), problem.message()));
        }
    }

    private void fault(String code, String place, String message) {
        faults.add(new Fault(code, model.path(), 0, place, message));
    }
}
