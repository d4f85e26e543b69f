package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.sheet.Paper;

@Label("Whatever is moved, copied, taken out, put in or renamed in a sheet")
class SheetPropertiesTest {
    private static final int MOST_CHANGES = 3;

    @Provide
    Arbitrary<String> models() {
        return Arbitraries.of(Shipped.files().paths("dmn/", ".dmn"));
    }

    @Property(tries = 12)
    @Label("of figures and lists, is refused with its place or states no other figure")
    void figures(@ForAll long seed) {
        FiguresCopy copy = filledIn();
        Contract contract = copy.contract();
        Set<String> words = Stream.of(
                        FiguresLayout.ABOUT.stream(),
                        FiguresLayout.HEADINGS.stream(),
                        FiguresLayout.rows(contract).stream().flatMap(fact -> Stream.of(fact.id(), fact.label())),
                        FiguresLayout.lists(contract).stream().flatMap(SheetPropertiesTest::words))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        holds(new Paper(copy.bytes(), words, new Random(seed)), bytes -> said(FiguresCopy.facts(contract, bytes)));
    }

    private static Stream<String> words(Fact list) {
        return Stream.concat(
                Stream.of(FiguresLayout.LIST + list.id()),
                FiguresLayout.fields(list).stream()
                        .flatMap(field -> Stream.of(field.id(), FiguresLayout.heading(field))));
    }

    private static FiguresCopy filledIn() {
        FiguresCopy copy = new FiguresCopy("qdp-2024", "INDIVIDUAL", "2024").with("grossPremium", "Year", "50000000");
        int number = 0;
        for (Fact fact : FiguresLayout.rows(copy.contract())) {
            if (fact.type().isNumber() && !fact.isPartOfOne()) {
                copy.with(fact.id(), number % 2 == 0 ? "March" : "Year", String.valueOf(1000 + number++));
            }
        }
        for (int item = 0; item < 3; item++) {
            copy.item("Provider directory submissions", item, "month").setCellValue("2024-0" + (item + 1));
            copy.item("Provider directory submissions", item, "submittedOn")
                    .setCellValue("2024-0" + (item + 1) + "-0" + (item + 4));
            copy.item("Products offered", item, "product")
                    .setCellValue(List.of("DHMO", "DPPO", "DEPO").get(item));
            copy.item("Products offered", item, "enrollment").setCellValue(String.valueOf(200 + item));
        }
        return copy;
    }

    /** Each figure with its period and its fact; of a list, each item. */
    private static Set<String> said(Map<String, Object> periods) {
        Set<String> said = new HashSet<>();
        periods.forEach((period, facts) -> ((Map<?, ?>) facts).forEach((fact, value) -> {
            Collection<?> values = value instanceof Collection<?> items ? items : List.of(value);
            values.forEach(each -> said.add(period + " " + fact + " " + each));
        }));
        return said;
    }

    @Property(tries = 30)
    @Label("of decision tables, is refused with its place or leaves each row what it says")
    void tables(@ForAll("models") String path, @ForAll long seed) {
        ModelFile model = ModelFile.read(path, Shipped.files().bytes(path));
        Set<String> words = model.tables().stream()
                .flatMap(table -> TableLayout.lines(model, table).stream()
                        .limit(TableLayout.HEAD)
                        .flatMap(List::stream))
                .collect(Collectors.toSet());
        words.remove("");
        holds(
                new Paper(TableSheet.write(model), words, new Random(seed)),
                bytes ->
                        ModelFile.read(path, TableSplice.splice(model, TableSheet.read(model, bytes))).tables().stream()
                                .flatMap(table -> table.shown().stream().map(row -> table.id() + row))
                                .collect(Collectors.toSet()));
    }

    private static void holds(Paper paper, Function<byte[], Set<String>> read) {
        Set<String> before = read.apply(paper.bytes());
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < MOST_CHANGES; i++) {
            changes.add(paper.change());
            try {
                Set<String> after = read.apply(paper.bytes());
                assertThat(before).as("%s", changes).containsAll(after);
                if (!paper.isShorter()) {
                    assertThat(after).as("%s", changes).containsAll(before);
                }
            } catch (EditRefused refused) {
                assertThat(refused.faults()).as("%s", changes).isNotEmpty().allMatch(fault -> !fault.message()
                        .isBlank());
            }
        }
    }
}
