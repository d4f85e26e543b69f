package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
        Set<String> lists = FiguresLayout.lists(contract).stream().map(Fact::id).collect(Collectors.toSet());
        Paper paper = new Paper(copy.bytes(), words, new Random(seed));
        // Items may be taken out of a list; a figure may not.
        holds(
                paper,
                () -> said(FiguresCopy.facts(contract, paper.bytes())),
                said -> lists.contains(said.split(" ")[1]));
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
        Paper paper = paper(model, seed);
        holds(paper, () -> rows(model, TableSheet.read(model, paper.bytes())), row -> true);
    }

    @Property(tries = 30)
    @Label("of a decision table in CSV, is refused with its place or leaves each row what it says")
    void csv(@ForAll("models") String path, @ForAll long seed) {
        ModelFile model = ModelFile.read(path, Shipped.files().bytes(path));
        Paper paper = paper(model, seed);
        holds(paper, () -> rows(model, List.of(TableCsv.read(model, paper.csv()))), row -> true);
    }

    private static Paper paper(ModelFile model, long seed) {
        Set<String> words = model.tables().stream()
                .flatMap(table -> TableLayout.lines(model, table).stream()
                        .limit(TableLayout.HEAD)
                        .flatMap(List::stream))
                .collect(Collectors.toSet());
        words.remove("");
        return new Paper(TableSheet.write(model), words, new Random(seed));
    }

    private static Set<String> rows(ModelFile model, List<EditedTable> edited) {
        return ModelFile.read(model.path(), TableSplice.splice(model, edited)).tables().stream()
                .flatMap(table -> table.shown().stream().map(row -> table.id() + row))
                .collect(Collectors.toSet());
    }

    /** @param mayGo of what is said, that which goes with rows that are taken out */
    private static void holds(Paper paper, Supplier<Set<String>> read, Predicate<String> mayGo) {
        Set<String> before = read.get();
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < MOST_CHANGES; i++) {
            changes.add(paper.change());
            try {
                Set<String> after = read.get();
                assertThat(before).as("%s", changes).containsAll(after);
                assertThat(after)
                        .as("%s", changes)
                        .containsAll(before.stream()
                                .filter(said -> !paper.isShorter() || !mayGo.test(said))
                                .toList());
            } catch (EditRefused refused) {
                assertThat(refused.faults()).as("%s", changes).isNotEmpty().allMatch(fault -> !fault.message()
                        .isBlank());
            }
        }
    }
}
