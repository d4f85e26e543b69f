package org.plumbline.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.plumbline.fact.LeftOut;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Submission;

/**
 * The facts of a request that an edition knows, or that neither it nor the edition it is compared with does: fields of
 * items and answers to questions likewise.
 */
final class KnownFacts {
    private final Contract edition;
    private final Contract other;
    private final List<LeftOut> leftOut;
    private final Map<String, String> places;

    /**
     * Facts for one of two editions.
     *
     * @param leftOut gets what only the other edition knows
     * @param places gets where an item now stands and where it was stated, where others before it are left out
     */
    KnownFacts(Contract edition, Contract other, List<LeftOut> leftOut, Map<String, String> places) {
        this.edition = edition;
        this.other = other;
        this.leftOut = leftOut;
        this.places = places;
    }

    Submission of(Submission stated) {
        Map<String, Object> facts =
                known(stated.facts(), edition.facts(), other.facts(), "/facts", KnownFacts::isStatable);
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        stated.months()
                .forEach((month, counts) -> months.put(
                        month,
                        known(
                                counts,
                                edition.facts(),
                                other.facts(),
                                "/facts/months/" + months.size(),
                                KnownFacts::isStatedByMonth)));
        return stated.understoodAs(stated.market(), facts, months);
    }

    private static boolean isStatable(Fact fact) {
        return fact != null && fact.isStatable();
    }

    private static boolean isStatedByMonth(Fact fact) {
        return isStatable(fact) && fact.monthly() != Fact.Monthly.NONE;
    }

    private Map<String, Object> known(
            Map<?, ?> stated, Map<String, Fact> here, Map<String, Fact> there, String pointer, Predicate<Fact> takes) {
        Map<String, Object> known = new LinkedHashMap<>();
        stated.forEach((key, value) -> {
            String id = (String) key;
            String place = Pointer.to(pointer, id);
            if (!takes.test(here.get(id)) && takes.test(there.get(id))) {
                leftOut.add(new LeftOut(place, edition.id()));
            } else {
                known.put(id, value(here.get(id), there.get(id), value, place));
            }
        });
        return known;
    }

    private Object value(Fact here, Fact there, Object value, String place) {
        if (here == null || there == null || here.type() != there.type() || !(value instanceof List<?> list)) {
            return value;
        }
        return switch (here.type()) {
            case LIST -> items(here.items(), there.items(), list, place);
            case ANSWERS -> answers(list, place);
            default -> value;
        };
    }

    private List<Object> items(Items here, Items there, List<?> stated, String pointer) {
        List<Object> items = new ArrayList<>();
        for (Object item : stated) {
            items.add(
                    item instanceof Map<?, ?> fields
                            ? known(
                                    fields,
                                    here.fields(),
                                    there.fields(),
                                    pointer + "/" + items.size(),
                                    KnownFacts::isStatable)
                            : item);
        }
        return items;
    }

    private List<Object> answers(List<?> stated, String pointer) {
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            String place = pointer + "/" + i;
            if (!asks(edition, stated.get(i)) && asks(other, stated.get(i))) {
                leftOut.add(new LeftOut(place, edition.id()));
            } else {
                places.put(pointer + "/" + answers.size(), place);
                answers.add(stated.get(i));
            }
        }
        return answers;
    }

    private static boolean asks(Contract contract, Object answer) {
        return answer instanceof Map<?, ?> fields
                && contract.requirements().stream()
                        .anyMatch(requirement -> requirement.question().equals(fields.get("question"))
                                && Objects.equals(requirement.part(), fields.get("part")));
    }
}
