package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertFaults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An edited table is put into the text of its model")
class TableSpliceTest {
    private final ModelFile model = Written.model();

    private static UnaryOperator<List<List<String>>> cell(int row, int column, String text) {
        return rows -> {
            List<String> cells = new ArrayList<>(rows.get(row));
            cells.set(column, text);
            rows.set(row, cells);
            return rows;
        };
    }

    private String spliced(UnaryOperator<List<List<String>>> edit) {
        return Written.spliced(model, edit);
    }

    @Test
    void withoutAnEditAsItWas() {
        assertThat(spliced(rows -> rows)).isEqualTo(Written.MODEL);
    }

    @Test
    void whereACellChangedAndNowhereElse() {
        assertThat(spliced(cell(1, 2, "\"LOW\"")))
                .isEqualTo(Written.MODEL.replace("<dmn:text>\"HIGH\"</dmn:text>", "<dmn:text>\"LOW\"</dmn:text>"));
    }

    @Test
    void inTheCdataSectionTheCellWasIn() {
        assertThat(spliced(cell(0, 1, "< 0.025"))).isEqualTo(Written.MODEL.replace("[< 0.03]", "[< 0.025]"));
    }

    @Test
    void keepingACommentWithinTheCell() {
        assertThat(spliced(cell(0, 2, "\"HIGH\"")))
                .isEqualTo(Written.MODEL.replace("\"LOW\"<!-- word -->", "\"HIGH\"<!-- word -->"));
    }

    @Test
    void whereTheTextWasAnEmptyElement() {
        assertThat(spliced(cell(0, 3, "for less & <more>")))
                .isEqualTo(Written.MODEL.replace("<dmn:text/>", "<dmn:text>for less &amp; &lt;more></dmn:text>"));
    }

    @Test
    void whereTheRowHadNoAnnotation() {
        assertThat(spliced(cell(1, 3, "all others")))
                .isEqualTo(
                        Written.MODEL.replace(
                                "\"HIGH\"</dmn:text></dmn:outputEntry>\n",
                                "\"HIGH\"</dmn:text></dmn:outputEntry>\n        <dmn:annotationEntry><dmn:text>all others</dmn:text></dmn:annotationEntry>\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "</dmn:text></dmn:inputEntry><dmn:rule/>",
                "]]>",
                "]]><evil/><![CDATA[",
                "<!-- a",
                "&entity;",
                "&#0;",
                "<?php ?>",
                "\"quoted\" 'too'",
                "Straße – 表 \uD83D\uDE00"
            })
    void asPlainTextWhateverACellSays(String text) {
        ModelFile written = Written.model(spliced(cell(0, 3, text)));
        assertThat(written.tables().get(0).shown(written.tables().get(0).rows().get(0)))
                .endsWith(text);
        assertThat(written.definitions().all().count())
                .isEqualTo(model.definitions().all().count());
    }

    @ParameterizedTest(name = "character {0}")
    @ValueSource(ints = {0, 1, 8, 0x1B, 0xFFFE, 0xD800})
    void butNotWithACharacterThatXmlCanNotHold(int character) {
        EditRefused refused =
                catchThrowableOfType(EditRefused.class, () -> spliced(cell(0, 3, "a" + (char) character + "b")));
        assertFaults(refused.faults()).tellOnly("RB-073").at("Sheet").saying("control character");
    }

    @Test
    void withItsRowsMovedAndWhatBelongsToEach() {
        String moved = spliced(rows -> {
            Collections.reverse(rows);
            return rows;
        });
        assertThat(moved).hasSameSizeAs(Written.MODEL);
        assertThat(moved.indexOf("<!-- the low one -->")).isGreaterThan(moved.indexOf("<dmn:rule>"));
        assertThat(moved)
                .containsSubsequence(
                        "<dmn:rule>", "<!-- the low one -->", "r-low", "<!-- of low -->", "</dmn:decisionTable>");
    }

    @Test
    void withARowRemovedAndItsComments() {
        String removed = spliced(rows -> rows.subList(1, 2));
        int from = Written.MODEL.indexOf("\n      <!-- the low one -->");
        int to = Written.MODEL.indexOf("\n\n      <dmn:rule>");
        assertThat(removed).isEqualTo(Written.MODEL.substring(0, from) + Written.MODEL.substring(to));
    }

    @Test
    void withANewRowInTheMannerOfTheOneBefore() {
        String added = spliced(rows -> {
            rows.add(1, List.of("", "> 0.03", "\"HIGH\"", "new"));
            return rows;
        });
        assertThat(added)
                .containsPattern("<!-- of low -->\n {6}<dmn:rule id=\"(r-[0-9a-f]{8})\">\n"
                        + " {8}<dmn:inputEntry id=\"\\1-rate\"><dmn:text>> 0.03</dmn:text></dmn:inputEntry>\n"
                        + " {8}<dmn:outputEntry id=\"\\1-level\"><dmn:text>\"HIGH\"</dmn:text></dmn:outputEntry>\n"
                        + " {8}<dmn:annotationEntry><dmn:text>new</dmn:text></dmn:annotationEntry>\n"
                        + " {6}</dmn:rule>\n\n {6}<dmn:rule>");
        assertThat(added.replaceFirst("(?s)\n {6}<dmn:rule id=\"r-[0-9a-f]{8}.*?</dmn:rule>", ""))
                .isEqualTo(Written.MODEL);
    }

    @Test
    void withTheCopyOfARowAsANewOneAndTheRowThatWasNotChangedAsItself() {
        String copied = spliced(rows -> {
            List<String> copy = new ArrayList<>(rows.get(0));
            copy.set(1, "< 0.01");
            rows.add(0, copy);
            return rows;
        });
        assertThat(copied).containsSubsequence("id=\"r-", "-rate\"><dmn:text>&lt; 0.01", "id=\"r-low\"", "[< 0.03]");
    }

    @Test
    void withAnIdItNeverHadAsANewRow() {
        assertThat(spliced(rows -> {
                    rows.add(List.of("of-another-table", "-", "\"LOW\"", ""));
                    return rows;
                }))
                .doesNotContain("of-another-table")
                .containsPattern("id=\"r-[0-9a-f]{8}\"");
    }

    @Test
    void withTheSameNewIdsForTheSameEditAndOthersForAnotherModel() {
        UnaryOperator<List<List<String>>> edit = rows -> {
            rows.add(List.of("", "-", "\"LOW\"", ""));
            return rows;
        };
        assertThat(spliced(edit)).isEqualTo(spliced(edit));
        String other = Written.spliced(Written.model(Written.MODEL.replace("kept", "Kept")), edit);
        assertThat(other.replace("Kept", "kept")).isNotEqualTo(spliced(edit));
    }

    @Test
    void withARowThatWasEmptiedTakenOut() {
        assertThat(spliced(rows -> {
                    rows.set(0, List.of("r-low", "", "", ""));
                    return rows;
                }))
                .isEqualTo(spliced(rows -> rows.subList(1, 2)));
    }

    @Test
    void inItsOwnLineEnds() {
        ModelFile windows = Written.model(Written.MODEL.replace("\n", "\r\n"));
        String edited = Written.spliced(windows, rows -> {
            rows.add(1, List.of("", "> 0.03", "\"HIGH\"", "two\nlines"));
            return rows;
        });
        assertThat(edited.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(edited).contains("two\r\nlines");
    }

    @Test
    void inItsOwnEncodingWithANumberForWhatThatLacks() {
        String declared = Written.MODEL.replace("UTF-8", "ISO-8859-1");
        ModelFile latin = ModelFile.read(Written.PATH, declared.getBytes(StandardCharsets.ISO_8859_1));
        EditedTable table = Written.edited(latin, 0, cell(0, 3, "ä 表").apply(new ArrayList<>(Written.rows(latin, 0))));
        String bytes = new String(TableSplice.splice(latin, List.of(table)), StandardCharsets.ISO_8859_1);
        assertThat(bytes).isEqualTo(declared.replace("<dmn:text/>", "<dmn:text>ä &#34920;</dmn:text>"));
    }

    @Test
    void besideAnotherTableOfTheSameModel() {
        EditedTable first =
                Written.edited(model, 0, cell(1, 2, "\"LOW\"").apply(new ArrayList<>(Written.rows(model, 0))));
        EditedTable second = Written.edited(model, 1, List.of(List.of("x1", "> 1", "2"), List.of("", "<= 1", "3")));
        String both = new String(TableSplice.splice(model, List.of(first, second)), StandardCharsets.UTF_8);
        assertThat(both)
                .contains("<dmn:text>\"LOW\"</dmn:text></dmn:outputEntry>\n      </dmn:rule>")
                .containsPattern("<dmn:text>> 1</dmn:text>.*</dmn:rule><dmn:rule id=\"row-[0-9a-f]{8}\"><dmn:inputEntry"
                        + " id=\"row-[0-9a-f]{8}-1\"><dmn:text>&lt;= 1</dmn:text>");
    }

    @Test
    void unlessNoRowIsLeft() {
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> spliced(rows -> List.of()));
        assertFaults(refused.faults()).tellOnly("RB-076").at("Sheet").once();
    }

    @Test
    void unlessItIsMoreTextThanCanBeLookedAt() {
        String test = "1, ".repeat(150) + "1";
        EditRefused refused = catchThrowableOfType(
                EditRefused.class, () -> spliced(rows -> Collections.nCopies(1_000, List.of("", test, "\"LOW\"", ""))));
        assertFaults(refused.faults())
                .tellOnly("RB-076")
                .saying("200000 characters")
                .once();
    }

    @Test
    void unlessAThousandCellsAreWrongOfWhichItTellsAHundredSoon() {
        long start = System.nanoTime();
        EditRefused refused = catchThrowableOfType(
                EditRefused.class,
                () -> spliced(rows -> Collections.nCopies(1_000, List.of("", "no test at all", "\"LOW\"", ""))));
        assertThat(refused.faults()).hasSize(100);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void unlessThereAreMoreRowsThanAPersonKeeps() {
        EditRefused refused = catchThrowableOfType(
                EditRefused.class,
                () -> spliced(rows -> Collections.nCopies(TableSplice.MOST_ROWS + 1, List.of("", "-", "\"LOW\"", ""))));
        assertFaults(refused.faults()).tellOnly("RB-076").saying("2001 rows").once();
    }
}
