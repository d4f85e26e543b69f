package org.plumbline.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.editing.ModelFile;
import org.plumbline.editing.TableForm;
import org.plumbline.rulebook.Stretch;

/** The picture of a table's bounds. */
class NumberLineTest {
    private static final List<Stretch> GAP = List.of(
            new Stretch("status", "Status of the facts", "\"KNOWN\"", "known"),
            new Stretch("abandonmentRate", "Abandonment rate", "(0.025..0.03]", "more than 2.5% and at most 3%"));

    /** The table of 1.4 with a row that ends too early. */
    private static TableForm typed() {
        String path = Shipped.model("1.4");
        TableForm form =
                TableForm.of(ModelFile.read(path, Shipped.files().bytes(path))).get(0);
        List<TableForm.Line> lines = new ArrayList<>(form.lines());
        List<String> cells = new ArrayList<>(lines.get(3).cells());
        cells.set(1, "[0.02..0.025]");
        lines.set(3, new TableForm.Line(lines.get(3).key(), cells));
        return form.with(lines);
    }

    @Test
    void theNumberLineShowsALaneForEachRowAndTheGap() {
        List<NumberLine> lines = NumberLine.of(typed(), List.of(new NumberLine.Wrong(true, GAP)));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).ticks()).extracting(NumberLine.Tick::text).containsExactly("0.02", "0.025", "0.03");
        assertThat(lines.get(0).bars())
                .extracting(NumberLine.Bar::row)
                .containsExactly("s1.4-below", "s1.4-meets", "s1.4-exceeds");
        NumberLine.Band gap = lines.get(0).bands().get(0);
        assertThat(gap.isGap()).isTrue();
        assertThat(List.of(gap.from(), gap.to()))
                .isEqualTo(List.of(
                        lines.get(0).ticks().get(1).x(),
                        lines.get(0).ticks().get(2).x()));
    }
}
