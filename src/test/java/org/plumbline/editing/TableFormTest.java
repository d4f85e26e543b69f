package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebook.Span;
import org.plumbline.rulebook.Stretch;

/** A table as a form, and the ways to fill a gap in it. */
class TableFormTest {
    private static final Path TABLE = Path.of("dmn/qdp-2017/customer-service/1.4-telephone-abandonment-rate.dmn");
    private static final List<Stretch> GAP = List.of(
            new Stretch("status", "Status of the facts", "\"KNOWN\"", "known"),
            new Stretch("abandonmentRate", "Abandonment rate", "(0.025..0.03]", "more than 2.5% and at most 3%"));

    private final byte[] bytes = Files.readAllBytes(TABLE);
    private final ModelFile model = ModelFile.read(TABLE.toString(), bytes);
    private final TableForm form = TableForm.of(model).get(0);

    TableFormTest() throws IOException {}

    private TableForm typed(int line, int column, String text) {
        List<TableForm.Line> lines = new ArrayList<>(form.lines());
        List<String> cells = new ArrayList<>(lines.get(line).cells());
        cells.set(column, text);
        lines.set(line, new TableForm.Line(lines.get(line).key(), cells));
        return form.with(lines);
    }

    private String spliced(TableForm typed) {
        return new String(TableSplice.splice(model, List.of(typed.read(model))), StandardCharsets.UTF_8);
    }

    @Test
    void aFormThatNobodyChangedChangesNoByte() {
        assertThat(spliced(form)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aChangedCellChangesThatCellAlone() {
        assertThat(spliced(typed(3, 1, "[0.02..0.025]")))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replace("[0.02..0.03]", "[0.02..0.025]"));
    }

    @Test
    void aWrongCellIsNamedByItsRowAndWhatItsColumnIsCalled() {
        assertThatThrownBy(() -> spliced(typed(3, 1, "between 2 and 3")))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("row 4, Abandonment rate");
    }

    @Test
    void aRowWithoutAWordIsTakenOut() {
        List<TableForm.Line> lines = new ArrayList<>(form.lines());
        lines.set(3, new TableForm.Line("s1.4-meets", List.of("", "", "", "", "", "", "")));
        assertThat(spliced(form.with(lines))).doesNotContain("s1.4-meets");
    }

    @Test
    void aGapIsFilledByANeighbourWhoseBoundItTouchesAndElseByARowOfItsOwn() {
        TableForm gaping = typed(3, 1, "[0.02..0.025]");
        List<Mending> ways = Mending.of(gaping, List.of("\"KNOWN\"", "(0.025..0.03]"));
        assertThat(ways.stream().filter(Mending::widens))
                .extracting(way -> way.row() + ": " + way.was() + " becomes " + way.becomes())
                .containsExactly(
                        "s1.4-below: > 0.03 becomes > 0.025", "s1.4-meets: [0.02..0.025] becomes [0.02..0.03]");
        assertThat(spliced(ways.get(0).in(gaping))).contains("> 0.025</text>", "[0.02..0.025]");
        Mending added =
                ways.stream().filter(way -> !way.widens()).skip(2).findFirst().orElseThrow();
        assertThat(added.in(gaping).lines())
                .hasSize(6)
                .contains(new TableForm.Line(
                        "",
                        List.of(
                                "\"KNOWN\"",
                                "(0.025..0.03]",
                                "\"BELOW\"",
                                "\"PENALTY\"",
                                "0.04",
                                "1.4",
                                "more than {abandonmentRate} of the calls offered were abandoned")));
    }

    @Test
    void testsThatOverlapOrLeaveTheirBoundToNobodyAreNotJoined() {
        assertThat(Span.of("> 0.03").orElseThrow().joined(Span.of("<= 0.03").orElseThrow()))
                .map(Span::test)
                .contains("-");
        assertThat(Span.of("> 0.03").orElseThrow().joined(Span.of("< 0.03").orElseThrow()))
                .isEmpty();
        assertThat(Span.of(">= 0.03").orElseThrow().joined(Span.of("<= 0.03").orElseThrow()))
                .isEmpty();
        assertThat(Span.of("\"KNOWN\"")).isEmpty();
    }
}
