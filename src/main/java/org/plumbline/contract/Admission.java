package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Holds a submission against what its contract declares. */
public final class Admission {
    private final Contract contract;
    private final Submission submission;
    private final List<Violation> violations = new ArrayList<>();

    private Admission(Contract contract, Submission submission) {
        this.contract = contract;
        this.submission = submission;
    }

    /**
     * Gives the submission with its market filled in and its facts typed: every number a {@link java.math.BigDecimal}.
     *
     * @throws SubmissionRefused unacceptable, with every fault: unknown market, standard, fact or reading, a period
     *     outside the term, a value of the wrong type or out of bounds
     */
    public static Submission admit(Contract contract, Submission submission) {
        return new Admission(contract, submission).admitted();
    }

    private Submission admitted() {
        String market = market();
        term();
        Map<String, Object> facts = facts();
        parts(facts);
        standards();
        readings();
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return submission.understoodAs(market, facts);
    }

    private String market() {
        String market = submission.market();
        if (market == null && contract.markets().size() == 1) {
            return contract.markets().keySet().iterator().next();
        }
        if (market == null || !contract.markets().containsKey(market)) {
            refuse(
                    "/market",
                    "CT-002",
                    "The contract " + contract.id() + " judges each market on its own; name one of "
                            + String.join(", ", contract.markets().keySet()) + ".");
        }
        return market;
    }

    private void term() {
        if (!contract.isInForce(submission.period())) {
            refuse(
                    "/period",
                    "CT-003",
                    "The contract " + contract.id() + " is in force from " + contract.from() + " to " + contract.to()
                            + "; name a period within it.");
        }
    }

    private Map<String, Object> facts() {
        Map<String, Object> typed = new LinkedHashMap<>();
        submission.facts().forEach((id, stated) -> {
            String pointer = "/facts/" + escaped(id);
            Fact fact = contract.facts().get(id);
            if (fact == null) {
                refuse(pointer, "FA-001", unknownFact(id));
            } else {
                type(fact, stated, pointer).ifPresent(value -> typed.put(id, value));
            }
        });
        return typed;
    }

    private Optional<BigDecimal> type(Fact fact, Object stated, String pointer) {
        try {
            return Optional.of(FactValue.read(fact, stated));
        } catch (FactValue.Refused refused) {
            refuse(pointer, refused.code(), refused.getMessage());
            return Optional.empty();
        }
    }

    private String unknownFact(String id) {
        return "The contract " + contract.id() + " has no fact '" + id + "'; its facts are listed at /api/v1/contracts/"
                + contract.id() + "/schema.";
    }

    private void parts(Map<String, Object> facts) {
        contract.facts().values().forEach(part -> part.atMost().forEach(wholeId -> {
            if (facts.get(part.id()) instanceof BigDecimal partly
                    && facts.get(wholeId) instanceof BigDecimal wholly
                    && partly.compareTo(wholly) > 0) {
                refuse(
                        "/facts/" + part.id(),
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

    private void standards() {
        for (int i = 0; i < submission.exceptions().size(); i++) {
            knownStandard(
                    "/exceptions/" + i + "/standard",
                    submission.exceptions().get(i).standard());
        }
        for (int i = 0; i < submission.adjustments().size(); i++) {
            knownStandard(
                    "/adjustments/" + i + "/standard",
                    submission.adjustments().get(i).standard());
        }
    }

    private void knownStandard(String pointer, String id) {
        if (contract.standard(id).isEmpty()) {
            refuse(
                    pointer,
                    "CT-005",
                    "The contract " + contract.id() + " has no standard '" + id + "'; its standards are "
                            + String.join(", ", contract.standards().keySet()) + ".");
        }
    }

    private void readings() {
        submission.readings().forEach((id, value) -> {
            Reading reading = contract.readings().get(id);
            if (reading == null) {
                refuse(
                        "/readings/" + escaped(id),
                        "CT-006",
                        "The contract " + contract.id() + " has no reading '" + id + "'; it has "
                                + String.join(", ", contract.readings().keySet()) + ".");
            } else if (!reading.values().containsKey(value)) {
                refuse(
                        "/readings/" + escaped(id),
                        "CT-006",
                        "Reading " + id + " is one of "
                                + String.join(", ", reading.values().keySet()) + ".");
            }
        });
    }

    /** A key as a part of a JSON pointer. */
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
