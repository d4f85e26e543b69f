package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Tally;
import org.plumbline.contract.Fact;

/** Checks that what is counted of a standard's subjects is something its table can find: else it would count none. */
final class TallyWords {
    private TallyWords() {}

    /** @param models of the contract's standards, by standard; what has no table is not looked at */
    static List<Fault> faults(Contract contract, Map<String, StandardModel> models) {
        return contract.facts().values().stream()
                .filter(fact -> fact.derivation() instanceof Tally tally && models.containsKey(tally.standard()))
                .flatMap(fact -> faults(contract, fact, models))
                .toList();
    }

    private static Stream<Fault> faults(Contract contract, Fact fact, Map<String, StandardModel> models) {
        Tally tally = (Tally) fact.derivation();
        Set<String> found = models.get(tally.standard()).frame().rows().stream()
                .flatMap(row -> Stream.of("level", "effect").map(row.outputs()::get))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return tally.of().stream()
                .filter(word -> !found.contains(word))
                .map(word -> new Fault(
                        "RB-020",
                        "config/contracts/" + contract.id() + ".yaml",
                        0,
                        "/facts/" + fact.id() + "/tally/of",
                        "The table of standard " + tally.standard() + " finds no '" + word + "'; it finds "
                                + String.join(", ", found) + "."));
    }
}
