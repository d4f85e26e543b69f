package org.plumbline.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Fault;

@DisplayName("The cases that come with Plumbline")
class ShippedCasesTest {

    @TestFactory
    Stream<DynamicNode> hold() {
        List<Fault> faults = new ArrayList<>();
        List<Case> cases = CaseReader.read(Shipped.files(), faults);
        assertThat(faults).isEmpty();
        assertThat(cases).isNotEmpty();
        return cases.stream().collect(groupingBy(Case::file, TreeMap::new, toList())).entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().map(each -> dynamicTest(each.name(), () -> holds(each)))));
    }

    /** A case names in a comment the interpretations it shows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void nameEveryInterpretation(Contract contract) {
        String text = paths(contract).map(Shipped.files()::text).collect(joining("\n"));
        assertThat(contract.interpretations().keySet())
                .allSatisfy(id -> assertThat(text).containsPattern("\\b" + id + "\\b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void decideEveryStandardUnderEveryReadingThatBearsOnIt(Contract contract) {
        Set<String> decided = CaseReader.read(Shipped.files(), new ArrayList<>()).stream()
                .filter(each -> contract.id().equals(each.request().get("contract")))
                .flatMap(each -> decisions(each)
                        .map(standard -> standard + " " + each.request().get("readings")))
                .collect(toSet());
        assertThat(decided).isNotEmpty();
        contract.standards().values().forEach(standard -> standard.readings().stream()
                .map(contract.readings()::get)
                .forEach(reading -> reading.values().keySet().stream()
                        .filter(value -> !value.equals(reading.chosen()))
                        .forEach(value -> assertThat(decided)
                                .as("%s read as %s", standard.id(), value)
                                .anyMatch(each -> each.startsWith(standard.id() + " ")
                                        && each.contains(reading.interpretation() + "=" + value)))));
    }

    private static Stream<Contract> contracts() {
        return Shipped.rulebook().contracts().values().stream().map(ContractRules::contract);
    }

    private static Stream<String> paths(Contract contract) {
        return Stream.of("dmn/", "rules/")
                .flatMap(folder -> Shipped.files().paths(folder + contract.id() + "/", ".cases.yaml").stream());
    }

    /** The standards a case expects a decision of. */
    private static Stream<String> decisions(Case each) {
        return each.expect().get("decisions") instanceof Map<?, ?> decisions
                ? decisions.keySet().stream().map(key -> key.toString().split("@")[0])
                : Stream.empty();
    }

    private static void holds(Case each) {
        CaseResult result = CaseRunner.run(Shipped.rulebook(), each);
        assertThat(result.shortfalls())
                .as("%s:%d %s", each.file(), each.line(), result.explanations())
                .isEmpty();
    }
}
