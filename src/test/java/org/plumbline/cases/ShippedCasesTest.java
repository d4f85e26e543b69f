package org.plumbline.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.Shipped;
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

    private static void holds(Case each) {
        CaseResult result = CaseRunner.run(Shipped.rulebook(), each);
        assertThat(result.shortfalls())
                .as("%s:%d %s", each.file(), each.line(), result.explanation())
                .isEmpty();
    }
}
