package org.plumbline.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.revision.Change.How;

/** Rows in any other order. */
class MovesTest {
    private static ComparedTable grid(List<Integer> ids) {
        List<ComparedTable.Row> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> new ComparedTable.Row("r" + ids.get(i), i + 1, List.of()))
                .toList();
        return new ComparedTable("table", "Table", Map.of(), List.of(), rows);
    }

    private static List<Integer> shuffled(int rows, long seed) {
        List<Integer> ids = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    private static Set<String> moved(List<Integer> before, List<Integer> after) {
        List<Change> changes = GridComparison.changes(List.of(grid(before)), List.of(grid(after)));
        assertThat(changes).extracting(Change::how).containsOnly(How.MOVED);
        return changes.stream().map(Change::place).collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void theRowsThatDidNotMoveStandInOneOrderAndNoMoreOfThemCould(
            @ForAll @IntRange(max = 7) int rows, @ForAll long seed) {
        List<Integer> before = shuffled(rows, 0);
        List<Integer> after = shuffled(rows, seed);
        if (before.equals(after)) {
            return;
        }
        Set<String> moved = moved(before, after);
        assertThat(unmoved(before, moved)).isEqualTo(unmoved(after, moved)).hasSize(longest(before, after));
        assertThat(moved(after, before)).isEqualTo(moved);
    }

    private static List<Integer> unmoved(List<Integer> ids, Set<String> moved) {
        return ids.stream().filter(id -> !moved.contains("r" + id)).toList();
    }

    /** The most rows in one order on both sides, by trying every set of them. */
    private static int longest(List<Integer> before, List<Integer> after) {
        int longest = 0;
        for (int set = 0; set < 1 << before.size(); set++) {
            Set<Integer> chosen = new HashSet<>();
            for (int i = 0; i < before.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(before.get(i));
                }
            }
            if (before.stream()
                    .filter(chosen::contains)
                    .toList()
                    .equals(after.stream().filter(chosen::contains).toList())) {
                longest = Math.max(longest, chosen.size());
            }
        }
        return longest;
    }
}
