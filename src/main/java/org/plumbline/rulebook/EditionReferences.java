package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Standard;

/** Checks what contracts say of one another: the terms of a series, and the standards that correspond. */
final class EditionReferences {
    private final Map<String, Contract> contracts;
    private final RulebookFiles files;
    private final List<Fault> faults = new ArrayList<>();

    private EditionReferences(List<Contract> contracts, RulebookFiles files) {
        this.contracts = contracts.stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        this.files = files;
    }

    /**
     * The RB-020 faults between contracts, each at its place in one of the two files.
     *
     * @param contracts those that have no faults by themselves, each once
     */
    static List<Fault> faults(List<Contract> contracts, RulebookFiles files) {
        EditionReferences references = new EditionReferences(contracts, files);
        for (int i = 0; i < contracts.size(); i++) {
            references.series(contracts.get(i), contracts.subList(0, i));
            references.correspondences(contracts.get(i));
        }
        return references.faults;
    }

    /** In no month may two editions of a series decide. */
    private void series(Contract edition, List<Contract> before) {
        before.stream()
                .filter(other -> edition.series() != null && edition.series().equals(other.series()))
                .filter(other -> edition.inForce() && other.inForce())
                .filter(other ->
                        !edition.from().isAfter(other.to()) && !other.from().isAfter(edition.to()))
                .forEach(other -> fault(
                        edition,
                        "/term",
                        "The edition " + other.id() + " of the series " + edition.series() + " is in force from "
                                + other.from() + " to " + other.to()
                                + "; only one can decide, so end one term before the other begins."));
    }

    private void correspondences(Contract contract) {
        Map<String, String> taken = new HashMap<>();
        contract.standards().values().forEach(standard -> standard.corresponds().forEach((edition, other) -> {
            String place = "/standards/" + standard.id() + "/corresponds/" + edition;
            String first = taken.putIfAbsent(edition + "/" + other, standard.id());
            if (first != null) {
                fault(contract, place, "Standard " + first + " corresponds to " + other + " too; keep one.");
            }
            corresponds(contract, standard, place, edition, other);
        }));
    }

    private void corresponds(Contract contract, Standard standard, String place, String edition, String other) {
        Contract named = contracts.get(edition);
        if (edition.equals(contract.id())) {
            fault(contract, place, "A standard corresponds to one of another contract; name that.");
        } else if (named == null) {
            // One that has faults of its own is told once, for those.
            if (files.paths("config/contracts/", "/" + edition + ".yaml").isEmpty()) {
                fault(contract, place, "There is no contract '" + edition + "'; take it out.");
            }
        } else if (named.standard(other).isEmpty()) {
            fault(
                    contract,
                    place,
                    "The contract " + edition + " has no standard '" + other + "'; its standards are "
                            + String.join(", ", named.standards().keySet()) + ".");
        } else {
            back(contract, standard, place, named.standards().get(other), named);
        }
    }

    /** What the other edition says of the same pair must be the same. */
    private void back(Contract contract, Standard standard, String place, Standard other, Contract named) {
        String back = other.corresponds().get(contract.id());
        boolean elsewhere = named.standards().values().stream()
                .anyMatch(each -> !each.id().equals(other.id())
                        && standard.id().equals(each.corresponds().get(contract.id())));
        if (elsewhere || back != null && !back.equals(standard.id())) {
            fault(
                    contract,
                    place,
                    "The contract " + named.id() + " pairs its standard " + other.id() + " or this one with another;"
                            + " make the two files agree.");
        }
    }

    private void fault(Contract contract, String pointer, String message) {
        String path = files.paths("config/contracts/", ".yaml").stream()
                .filter(file -> file.endsWith("/" + contract.id() + ".yaml"))
                .findFirst()
                .orElseThrow();
        faults.add(YamlFile.read(path, files.text(path)).fault("RB-020", pointer, message));
    }
}
