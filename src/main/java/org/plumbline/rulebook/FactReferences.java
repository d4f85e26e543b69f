package org.plumbline.rulebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Items;
import org.plumbline.contract.Standard;

/** Checks that whatever facts and the fields of lists name exists, and means one thing. */
final class FactReferences {
    private final Contract contract;
    private final YamlFile file;
    private final List<Fault> faults;

    private FactReferences(Contract contract, YamlFile file, List<Fault> faults) {
        this.contract = contract;
        this.file = file;
        this.faults = faults;
    }

    static void check(Contract contract, YamlFile file, List<Fault> faults) {
        FactReferences references = new FactReferences(contract, file, faults);
        contract.facts().values().forEach(fact -> references.fact("/facts/" + fact.id(), fact, contract.facts()));
        references.oneMeaningEach();
    }

    /** What a standard may be decided from: the contract's own facts, and the fields every one of its lists has. */
    static Set<String> visibleTo(Standard standard, Contract contract) {
        Set<String> visible = fieldsOf(standard, contract);
        visible.addAll(contract.facts().keySet());
        return visible;
    }

    private static Set<String> fieldsOf(Standard standard, Contract contract) {
        Set<String> fields = new TreeSet<>();
        for (String kind : standard.subjects()) {
            Set<String> own = contract.listOf(kind)
                    .map(list -> list.items().fields().keySet())
                    .orElse(Set.of());
            if (kind.equals(standard.subjects().get(0))) {
                fields.addAll(own);
            } else {
                fields.retainAll(own);
            }
        }
        return fields;
    }

    private void fact(String place, Fact fact, Map<String, Fact> beside) {
        for (int i = 0; i < fact.atMost().size(); i++) {
            known(place + "/atMost/" + i, "fact", fact.atMost().get(i), beside.keySet());
        }
        if (fact.derivation() instanceof Derivation.PilotSum pilot) {
            known(place + "/sumOf", "fact", pilot.fact(), contract.facts().keySet());
            known(place + "/within", "pilot", pilot.pilot(), contract.pilots().keySet());
        }
        if (fact.derivation() instanceof Derivation.Deadline deadline) {
            ofType(place + "/deadline/month", deadline.month(), FactType.MONTH, beside);
            if (!Character.isDigit(deadline.day().charAt(0))) {
                ofType(place + "/deadline/day", deadline.day(), FactType.COUNT, beside);
            }
        }
        if (fact.derivation() instanceof Derivation.Tally tally) {
            tally(place + "/tally", tally);
        }
        if (fact.derivation() instanceof Derivation.Earlier earlier && earlier.fact() != null) {
            known(place + "/earlier/fact", "fact", earlier.fact(), beside.keySet());
        }
        if (fact.type() == FactType.LIST) {
            items(place, fact.items());
        }
    }

    private void tally(String place, Derivation.Tally tally) {
        known(
                place + "/standard",
                "standard",
                tally.standard(),
                contract.standards().keySet());
        Standard standard = contract.standards().get(tally.standard());
        if (tally.subject() != null && standard != null) {
            known(place + "/subject", "subject of standard " + standard.id(), tally.subject(), standard.subjects());
        }
        if (tally.sum() != null && standard != null) {
            known(place + "/sum", "field", tally.sum(), fieldsOf(standard, contract));
        }
    }

    private void items(String place, Items items) {
        if (items.key() != null) {
            known(place + "/key", "field", items.key(), items.fields().keySet());
        }
        if (items.month() != null) {
            ofType(place + "/month", items.month(), FactType.MONTH, items.fields());
        }
        items.fields().forEach((id, field) -> fact(place + "/items/" + id, field, items.fields()));
    }

    /** A table knows a fact by its id alone. */
    private void oneMeaningEach() {
        Map<String, Fact> known = new HashMap<>(contract.facts());
        contract.facts().values().stream()
                .filter(fact -> fact.type() == FactType.LIST)
                .forEach(list -> list.items().fields().forEach((id, field) -> {
                    Fact other = known.putIfAbsent(id, field);
                    if (other != null && !other.equals(field)) {
                        faults.add(file.fault(
                                "RB-020",
                                "/facts/" + list.id() + "/items/" + id,
                                "Another fact has the id '" + id
                                        + "' and is declared otherwise; rename one of the two."));
                    }
                }));
    }

    private void ofType(String place, String named, FactType type, Map<String, Fact> beside) {
        known(place, "field", named, beside.keySet());
        if (beside.containsKey(named) && beside.get(named).type() != type) {
            faults.add(file.fault("RB-020", place, "'" + named + "' is no " + type + "; name a field that is one."));
        }
    }

    private void known(String place, String kind, String named, Collection<String> known) {
        if (!known.contains(named)) {
            faults.add(file.fault(
                    "RB-020",
                    place,
                    "There is no %s '%s' here; there are %s.".formatted(kind, named, String.join(", ", known))));
        }
    }
}
