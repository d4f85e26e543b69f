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
    private static final List<FactType> KEYS = List.of(FactType.TEXT, FactType.WORD, FactType.MONTH);

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
        references.oneListEach();
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
        numbers(place, fact);
        if (fact.derivation() instanceof Derivation.PilotSum pilot) {
            known(place + "/sumOf", "fact", pilot.fact(), contract.facts().keySet());
            known(place + "/within", "pilot", pilot.pilot(), contract.pilots().keySet());
        }
        if (fact.derivation() instanceof Derivation.MonthsShort months) {
            known(
                    place + "/monthsShort/part",
                    "fact",
                    months.part(),
                    contract.facts().keySet());
            known(
                    place + "/monthsShort/whole",
                    "fact",
                    months.whole(),
                    contract.facts().keySet());
            if (months.pilot() != null) {
                known(
                        place + "/monthsShort/within",
                        "pilot",
                        months.pilot(),
                        contract.pilots().keySet());
            }
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

    private void numbers(String place, Fact fact) {
        if (fact.monthly() == Fact.Monthly.SUM && !fact.type().isNumber()) {
            faults.add(file.fault("RB-020", place + "/months", "A " + fact.type() + " is no number to add up."));
        }
        if (fact.least() != null && fact.most() != null && fact.least().compareTo(fact.most()) > 0) {
            faults.add(file.fault(
                    "RB-020",
                    place + "/least",
                    "At least " + fact.least().toPlainString() + " and at most "
                            + fact.most().toPlainString() + " leaves nothing; exchange the two."));
        }
    }

    private void tally(String place, Derivation.Tally tally) {
        known(
                place + "/standard",
                "standard",
                tally.standard(),
                contract.standards().keySet());
        if (contract.standard(tally.standard()).filter(this::counts).isPresent()) {
            faults.add(file.fault(
                    "RB-020",
                    place + "/standard",
                    "Standard " + tally.standard()
                            + " is itself decided on what it counts of others; name one that is not."));
        }
        Standard standard = contract.standards().get(tally.standard());
        if (tally.subject() != null && standard != null) {
            known(place + "/subject", "subject of standard " + standard.id(), tally.subject(), standard.subjects());
        }
        if (tally.sum() != null && standard != null) {
            known(place + "/sum", "field", tally.sum(), fieldsOf(standard, contract));
        }
    }

    private boolean counts(Standard standard) {
        return standard.facts().stream()
                .map(contract.facts()::get)
                .anyMatch(fact -> fact != null && fact.derivation() instanceof Derivation.Tally);
    }

    private void items(String place, Items items) {
        if (items.key() != null) {
            key(place + "/key", items);
        }
        if (items.month() != null) {
            ofType(place + "/month", items.month(), FactType.MONTH, items.fields());
        }
        items.fields().forEach((id, field) -> {
            String inner = place + "/items/" + id;
            fact(inner, field, items.fields());
            if (field.derivation() instanceof Derivation.Tally) {
                faults.add(
                        file.fault("RB-020", inner + "/tally", "Only a fact of the contract itself counts subjects."));
            }
            if (field.type() == FactType.LIST) {
                inner(inner, field.items());
            }
        });
    }

    /** A list within an item is handed to tables as it is stated. */
    private void inner(String place, Items items) {
        if (items.subject() != null) {
            faults.add(file.fault(
                    "RB-020",
                    place + "/subject",
                    "Only a list of the contract itself holds what is judged by itself."));
        }
        items.fields().values().stream()
                .filter(field -> field.derivation() != null)
                .forEach(field -> faults.add(file.fault(
                        "RB-020",
                        place + "/items/" + field.id(),
                        "Nothing is worked out in a list within an item; state the figure.")));
    }

    /** What decisions, requests and queries name an item by. */
    private void key(String place, Items items) {
        known(place, "field", items.key(), items.fields().keySet());
        Fact key = items.fields().get(items.key());
        if (key != null && !KEYS.contains(key.type())) {
            faults.add(file.fault(
                    "RB-020", place, "'" + items.key() + "' is a " + key.type() + "; a key is one of " + KEYS + "."));
        }
    }

    private void oneListEach() {
        Map<String, String> lists = new HashMap<>();
        contract.facts().values().stream()
                .filter(fact -> fact.type() == FactType.LIST && fact.items().subject() != null)
                .forEach(list -> {
                    String other = lists.putIfAbsent(list.items().subject(), list.id());
                    if (other != null) {
                        faults.add(file.fault(
                                "RB-020",
                                "/facts/" + list.id() + "/subject",
                                "The list '" + other + "' holds each "
                                        + list.items().subject() + " already; choose another word."));
                    }
                });
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
