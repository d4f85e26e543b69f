package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/**
 * What is for the Exchange to state, such as a day that both agree on. An issuer who could state it would choose what it
 * owes: in its figures it stands as the Exchange stated it for the year, and as nothing else.
 */
public final class Reserved {
    private final List<Violation> violations = new ArrayList<>();

    private Reserved() {}

    /** Whether a contract reserves anything. */
    public static boolean isAny(Contract contract) {
        return contract.facts().values().stream().anyMatch(Reserved::isAny);
    }

    private static boolean isAny(Fact fact) {
        return fact.byExchange()
                || fact.items() != null
                        && fact.items().fields().values().stream().anyMatch(Reserved::isAny);
    }

    /**
     * An issuer's submission, as it is stated, with what the Exchange stated.
     *
     * @param stated one that its contract admits
     * @param kept what is kept of the year, what is to be followed first
     * @throws SubmissionRefused if it states otherwise
     */
    public static Submission held(Submission stated, Contract contract, List<Submission> kept) {
        Reserved reserved = new Reserved();
        Map<String, Object> facts = reserved.fields(
                contract.facts(),
                stated.facts(),
                kept.stream().map(Submission::facts).toList(),
                "/facts");
        if (!reserved.violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(reserved.violations);
        }
        return stated.understoodAs(stated.market(), facts, stated.months());
    }

    private Map<String, Object> fields(
            Map<String, Fact> declared, Map<String, Object> stated, List<Map<String, Object>> kept, String pointer) {
        Map<String, Object> held = new LinkedHashMap<>(stated);
        declared.forEach((id, fact) -> {
            String place = Pointer.to(pointer, id);
            if (fact.byExchange()) {
                single(fact, kept, place, held);
            } else if (fact.items() != null && isAny(fact) && stated.get(id) instanceof List<?> items) {
                held.put(id, items(fact, items, kept, place));
            }
        });
        return held;
    }

    private void single(Fact fact, List<Map<String, Object>> kept, String place, Map<String, Object> held) {
        Object known = kept.stream()
                .map(facts -> facts.get(fact.id()))
                .filter(value -> read(fact, value).isPresent())
                .findFirst()
                .orElse(null);
        Object stated = held.get(fact.id());
        if (stated == null && known != null) {
            held.put(fact.id(), known);
        } else if (stated != null && !read(fact, stated).equals(read(fact, known))) {
            violations.add(new Violation(
                    place,
                    "FA-019",
                    "'" + fact.label() + "' is for the Exchange to state, "
                            + (known == null ? "which has not stated it so far" : "which stated " + shown(known))
                            + "; leave it out."));
        }
    }

    private List<Object> items(Fact list, List<?> stated, List<Map<String, Object>> kept, String pointer) {
        Fact key = list.items().fields().get(list.items().key());
        List<Object> held = new ArrayList<>();
        for (Object item : stated) {
            Map<String, Object> fields = fields(item);
            held.add(fields(
                    list.items().fields(),
                    fields,
                    key == null ? List.of() : alike(list, key, fields, kept),
                    pointer + "/" + held.size()));
        }
        return held;
    }

    /** What is kept of the same item. */
    private static List<Map<String, Object>> alike(
            Fact list, Fact key, Map<String, Object> stated, List<Map<String, Object>> kept) {
        Optional<?> about = read(key, stated.get(key.id()));
        return kept.stream()
                .map(facts -> facts.get(list.id()))
                .flatMap(items -> items instanceof List<?> each ? each.stream() : Stream.empty())
                .map(Reserved::fields)
                .filter(item -> read(key, item.get(key.id())).equals(about))
                .toList();
    }

    @SuppressWarnings("unchecked") // an item of an admitted list is an object
    private static Map<String, Object> fields(Object item) {
        return (Map<String, Object>) item;
    }

    /** The value it stands for, numbers without regard of how they are written; nothing where its fact does not allow it. */
    private static Optional<?> read(Fact fact, Object value) {
        try {
            return Optional.ofNullable(value == null ? null : FactValue.read(fact, value))
                    .map(read -> read instanceof BigDecimal number ? number.stripTrailingZeros() : read);
        } catch (FactValue.Refused refused) {
            return Optional.empty();
        }
    }

    private static String shown(Object known) {
        return known instanceof BigDecimal number ? number.toPlainString() : String.valueOf(known);
    }
}
