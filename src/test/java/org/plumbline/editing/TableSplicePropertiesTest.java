package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.Shipped;

@Label("Whatever is edited in whatever table that ships")
class TableSplicePropertiesTest {
    private static final List<String> TESTS = List.of("-", "> 0.03", "< 7", "[0.02..0.03]", "(1..2]", "not(3)", "1, 2");
    private static final List<String> NOTES = List.of(
            "",
            "a & b < c > d",
            "]]>",
            "two\nlines",
            "_x0041_ –é表",
            "</text>",
            "=1+1",
            "-",
            "'quoted",
            "\"",
            "1,2;3\t4");

    @Provide
    Arbitrary<String> models() {
        return Arbitraries.of(Shipped.files().paths("dmn/", ".dmn"));
    }

    @Property(tries = 150)
    @Label("is what the model says after it, and all other rows and all around them keep their bytes")
    void splice(@ForAll("models") String path, @ForAll long seed, @ForAll boolean windows) {
        String shipped = Shipped.files().text(path);
        ModelFile model = Written.model(windows ? shipped.replace("\n", "\r\n") : shipped);
        List<List<String>> rows = edited(model, new Random(seed));
        byte[] bytes = TableSplice.splice(model, List.of(Written.edited(model, 0, rows)));
        ModelFile after = ModelFile.read(path, bytes);
        assertThat(after.tables().get(0).shown()).isEqualTo(cells(rows));
        keptBytes(model, after, rows);
    }

    @Property(tries = 40)
    @Label("is read back from the sheet and from CSV as it was written")
    void sheet(@ForAll("models") String path, @ForAll long seed) {
        ModelFile model = Written.model(Shipped.files().text(path));
        List<List<String>> rows = edited(model, new Random(seed));
        ModelFile after = ModelFile.read(path, TableSplice.splice(model, List.of(Written.edited(model, 0, rows))));
        EditedTable fromSheet = TableSheet.read(after, TableSheet.write(after)).get(0);
        EditedTable fromCsv =
                TableCsv.read(after, TableCsv.write(after, after.tableIds().get(0)));
        assertThat(texts(fromSheet)).isEqualTo(cells(rows));
        assertThat(texts(fromCsv)).isEqualTo(cells(rows));
    }

    private static List<List<String>> texts(EditedTable table) {
        return table.rows().stream().map(row -> row.edited().texts()).toList();
    }

    private static List<List<String>> cells(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(1, row.size())).toList();
    }

    /** Some rows changed, added, moved and removed. */
    private static List<List<String>> edited(ModelFile model, Random random) {
        List<List<String>> rows = new ArrayList<>(Written.rows(model, 0));
        for (int edits = random.nextInt(6); edits > 0; edits--) {
            int at = random.nextInt(rows.size());
            switch (random.nextInt(4)) {
                case 0 -> rows.set(at, changed(model, rows.get(at), random));
                case 1 -> rows.add(at, changed(model, withId(rows.get(at), ""), random));
                case 2 -> rows.add(random.nextInt(rows.size()), rows.remove(at));
                default -> {
                    if (rows.size() > 1) {
                        rows.remove(at);
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> withId(List<String> row, String id) {
        List<String> other = new ArrayList<>(row);
        other.set(0, id);
        return other;
    }

    private static List<String> changed(ModelFile model, List<String> row, Random random) {
        List<String> changed = new ArrayList<>(row);
        List<Column> columns = model.tables().get(0).columns();
        int column = random.nextInt(columns.size());
        changed.set(column + 1, any(columns.get(column), row.get(column + 1), random));
        return changed;
    }

    private static String any(Column column, String before, Random random) {
        if (!column.words().isEmpty()) {
            return column.words().get(random.nextInt(column.words().size()));
        }
        return switch (column.kind()) {
            case INPUT -> column.type().equals("number") ? TESTS.get(random.nextInt(TESTS.size())) : "-";
            case OUTPUT -> column.type().equals("number") ? "0." + random.nextInt(100) : before;
            case ANNOTATION -> NOTES.get(random.nextInt(NOTES.size()));
        };
    }

    private static void keptBytes(ModelFile before, ModelFile after, List<List<String>> rows) {
        assertThat(head(after)).isEqualTo(head(before));
        assertThat(tail(after)).isEqualTo(tail(before));
        List<String> written = chunks(after);
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).get(0);
            int source = Written.rows(before, 0).stream()
                    .map(row -> row.get(0))
                    .toList()
                    .indexOf(id);
            if (source >= 0 && Written.rows(before, 0).get(source).equals(rows.get(i))) {
                assertThat(written.get(i)).isEqualTo(chunks(before).get(source));
            }
        }
        List<String> ids =
                after.tables().get(0).rows().stream().map(SourceRow::key).collect(Collectors.toList());
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("#"));
    }

    private static List<String> chunks(ModelFile model) {
        return model.tables().get(0).rows().stream()
                .map(row -> model.text().text().substring(row.start(), row.end()))
                .toList();
    }

    private static String head(ModelFile model) {
        return model.text()
                .text()
                .substring(0, model.tables().get(0).rows().get(0).start());
    }

    private static String tail(ModelFile model) {
        List<SourceRow> rows = model.tables().get(0).rows();
        return model.text().text().substring(rows.get(rows.size() - 1).end());
    }
}
