package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fact.Violation;

/** Types the facts stated for a period or a month, and holds parts against their wholes. */
final class FactReader {
    private final Contract contract;
    private final List<Violation> violations;

    FactReader(Contract contract, List<Violation> violations) {
        this.contract = contract;
        this.violations = violations;
    }

    /** Any facts of the contract. */
    Map<String, Object> period(Map<String, Object> stated, String pointer) {
        return read(stated, pointer, false);
    }

    /** Facts that are stated by month. */
    Map<String, Object> month(Map<String, Object> stated, String pointer) {
        return read(stated, pointer, true);
    }

    private Map<String, Object> read(Map<String, Object> stated, String pointer, boolean monthly) {
        Map<String, Object> typed = new LinkedHashMap<>();
        stated.forEach((id, value) -> {
            String place = pointer + "/" + id.replace("~", "~0").replace("/", "~1");
            Fact fact = contract.facts().get(id);
            if (fact == null) {
                refuse(place, "FA-001", unknown(id));
            } else if (monthly && fact.monthly() == Fact.Monthly.NONE) {
                refuse(place, "FA-001", "'" + fact.label() + "' is stated for the year; move it out of the month.");
            } else {
                type(fact, value, place).ifPresent(read -> typed.put(id, read));
            }
        });
        parts(typed, pointer);
        return typed;
    }

    private Optional<?> type(Fact fact, Object value, String place) {
        if (fact.type() == FactType.ANSWERS) {
            return Optional.of(new Answers(contract, violations).read(value, place));
        }
        try {
            return Optional.of(FactValue.read(fact, value));
        } catch (FactValue.Refused refused) {
            refuse(place, refused.code(), refused.getMessage());
            return Optional.empty();
        }
    }

    private String unknown(String id) {
        return "The contract " + contract.id() + " has no fact '" + id + "'; its facts are listed at /api/v1/contracts/"
                + contract.id() + "/schema.";
    }

    private void parts(Map<String, Object> facts, String pointer) {
        contract.facts().values().forEach(part -> part.atMost().forEach(wholeId -> {
            if (facts.get(part.id()) instanceof BigDecimal partly
                    && facts.get(wholeId) instanceof BigDecimal wholly
                    && partly.compareTo(wholly) > 0) {
                refuse(
                        pointer + "/" + part.id(),
                        "FA-005",
                        "'%s' (%s) is a part of '%s' (%s) and can't exceed it; correct one of the two."
                                .formatted(
                                        part.label(),
                                        partly.toPlainString(),
                                        contract.facts().get(wholeId).label(),
                                        wholly.toPlainString()));
            }
        }));
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
