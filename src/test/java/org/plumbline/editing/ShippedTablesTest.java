package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.Shipped;

@DisplayName("Each table that ships")
class ShippedTablesTest {

    static List<String> models() {
        return Shipped.files().paths("dmn/", ".dmn");
    }

    private static ModelFile model(String path) {
        return ModelFile.read(path, Shipped.files().bytes(path));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void comesBackFromItsSheetWithoutAnEditByteForByte(String path) {
        ModelFile model = model(path);
        assertThat(TableSplice.splice(model, TableSheet.read(model, TableSheet.write(model))))
                .isEqualTo(Shipped.files().bytes(path));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void comesBackFromCsvWithoutAnEditByteForByte(String path) {
        ModelFile model = model(path);
        for (String id : model.tableIds()) {
            EditedTable table = TableCsv.read(model, TableCsv.write(model, id));
            assertThat(TableSplice.splice(model, List.of(table)))
                    .isEqualTo(Shipped.files().bytes(path));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void hasCellsThatCanStandInTheirColumns(String path) {
        ModelFile model = model(path);
        CellCheck check = new CellCheck(model);
        for (SourceTable table : model.tables()) {
            for (List<String> row : table.shown()) {
                for (int i = 0; i < row.size(); i++) {
                    EditedCell cell = new EditedCell("", row.get(i));
                    assertThat(check.problem(table.columns().get(i), cell))
                            .as(row.get(i))
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void isFoundWhereItStandsHoweverLinesEndAndWhateverTheEncoding(String path) {
        String text = Shipped.files().text(path);
        for (String lines : List.of(text, text.replace("\n", "\r\n"))) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                ModelFile model = ModelFile.read(path, lines.getBytes(charset));
                assertThat(model.tables()).hasSize(1);
                model.definitions()
                        .all()
                        .forEach(element -> standsThere(model.text().text(), element));
            }
        }
    }

    private static void standsThere(String text, Element element) {
        String name = element.prefix() + element.name();
        assertThat(text.substring(element.start(), element.contentStart()))
                .startsWith("<" + name)
                .endsWith(element.isSelfClosing() ? "/>" : ">");
        if (!element.isSelfClosing()) {
            assertThat(text.substring(element.contentEnd(), element.end())).isEqualTo("</" + name + ">");
        }
    }
}
