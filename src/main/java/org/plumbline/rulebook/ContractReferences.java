package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Items;
import org.plumbline.contract.Standard;

/** Checks that whatever a contract names within itself exists. */
final class ContractReferences {
    private final Contract contract;
    private final YamlFile file;
    private final List<Fault> faults = new ArrayList<>();

    private ContractReferences(Contract contract, YamlFile file) {
        this.contract = contract;
        this.file = file;
    }

    static List<Fault> faults(Contract contract, YamlFile file) {
        ContractReferences references = new ContractReferences(contract, file);
        references.check();
        return references.faults;
    }

    private void check() {
        String ownName = file.path().replaceAll(".*/|\\.yaml$", "");
        if (!ownName.equals(contract.id())) {
            faults.add(
                    file.fault("RB-020", "/id", "The id is the file's name, " + ownName + "; make the two the same."));
        }
        if (contract.to().isBefore(contract.from())) {
            faults.add(file.fault("RB-020", "/term", "The term ends before it begins."));
        }
        if (contract.money() != null) {
            known(
                    "/money/base",
                    "fact",
                    contract.money().base(),
                    contract.facts().keySet());
            known(
                    "/money/clause",
                    "clause",
                    contract.money().clause(),
                    contract.clauses().keySet());
        }
        FactReferences.check(contract, file, faults);
        contract.readings().values().forEach(reading -> {
            String place = "/readings/" + reading.interpretation();
            known(
                    place,
                    "interpretation",
                    reading.interpretation(),
                    contract.interpretations().keySet());
            known(place + "/chosen", "value", reading.chosen(), reading.values().keySet());
        });
        contract.interpretations()
                .values()
                .forEach(each -> all(
                        "/applies/" + each.id() + "/markets",
                        "market",
                        each.markets(),
                        contract.markets().keySet()));
        if (file.tree() instanceof Map<?, ?> root && root.get("applies") instanceof Map<?, ?> applies) {
            applies.keySet()
                    .forEach(id -> known(
                            "/applies/" + id,
                            "interpretation",
                            String.valueOf(id),
                            contract.interpretations().keySet()));
        }
        if (contract.certain() != null) {
            known(
                    "/certain",
                    "interpretation",
                    contract.certain(),
                    contract.interpretations().keySet());
        }
        if (contract.byMonths() != null) {
            known(
                    "/byMonths",
                    "reading",
                    contract.byMonths(),
                    contract.readings().keySet());
        }
        contract.standards().values().forEach(this::check);
    }

    private void check(Standard standard) {
        String place = "/standards/" + standard.id();
        known(place + "/group", "group", standard.group(), contract.groups().keySet());
        known(place + "/clause", "clause", standard.clause(), contract.clauses().keySet());
        all(place + "/cites", "clause", standard.cites(), contract.clauses().keySet());
        all(place + "/markets", "market", standard.markets(), contract.markets().keySet());
        if (subjects(standard, place)) {
            all(place + "/facts", "fact", standard.facts(), FactReferences.visibleTo(standard, contract));
        }
        all(
                place + "/interpretations",
                "interpretation",
                standard.interpretations(),
                contract.interpretations().keySet());
        all(
                place + "/readings",
                "reading",
                standard.readings(),
                contract.readings().keySet());
        if (standard.pilot() != null) {
            known(place + "/pilot", "pilot", standard.pilot(), contract.pilots().keySet());
        }
        if ((standard.model() == null) == (standard.questionnaire() == null)) {
            faults.add(file.fault("RB-020", place, "A standard has either a model or a questionnaire; name one."));
        }
    }

    /** Whether there is a list for each; without it, which facts there are can't be said. */
    private boolean subjects(Standard standard, String place) {
        Set<String> kinds = contract.facts().values().stream()
                .map(Fact::items)
                .filter(items -> items != null && items.subject() != null)
                .map(Items::subject)
                .collect(Collectors.toCollection(TreeSet::new));
        all(place + "/subject", "list of subjects", standard.subjects(), kinds);
        return kinds.containsAll(standard.subjects());
    }

    private void all(String place, String kind, List<String> named, Collection<String> known) {
        for (int i = 0; i < named.size(); i++) {
            known(place + "/" + i, kind, named.get(i), known);
        }
    }

    private void known(String place, String kind, String named, Collection<String> known) {
        if (!known.contains(named)) {
            faults.add(file.fault(
                    "RB-020",
                    place,
                    "There is no %s '%s' in this contract; it has %s."
                            .formatted(kind, named, String.join(", ", known))));
        }
    }
}
