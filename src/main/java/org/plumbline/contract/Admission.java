package org.plumbline.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Holds a submission against what its contract declares. */
public final class Admission {
    private final Contract contract;
    private final Editions editions;
    private final Submission submission;
    private final List<Violation> violations = new ArrayList<>();

    private Admission(Contract contract, Editions editions, Submission submission) {
        this.contract = contract;
        this.editions = editions;
        this.submission = submission;
    }

    /**
     * Gives the submission with its market filled in and its facts typed: every number a {@link java.math.BigDecimal}.
     *
     * @param editions the other editions of the contract, to name the right one for a period outside its term
     * @throws SubmissionRefused unacceptable, with every fault: unknown market, standard, fact or reading, a period
     *     outside the term, a value of the wrong type or out of bounds
     */
    public static Submission admit(Contract contract, Editions editions, Submission submission) {
        return new Admission(contract, editions, submission).admitted();
    }

    private Submission admitted() {
        String market = market();
        term();
        FactReader reader = new FactReader(contract, submission.period(), violations);
        Map<String, Object> facts = reader.period(submission.facts(), "/facts");
        Map<Period, Map<String, Object>> months = months(reader);
        pleas();
        readings();
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return submission.understoodAs(market, facts, months);
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
        if (!contract.covers(submission.period())) {
            refuse("/period", "CT-003", outsideTerm());
        }
    }

    private String outsideTerm() {
        String term = "The contract " + contract.id()
                + (contract.inForce() ? " is in force from " : " never was in force; it was written for ")
                + contract.from() + " to " + contract.to();
        return editions.nearest(submission.period())
                .filter(edition -> !edition.id().equals(contract.id()))
                .map(edition -> term + "; the edition nearest to " + submission.period() + " is " + edition.id()
                        + ", from " + edition.from() + " to " + edition.to() + ".")
                .orElse(term + "; name a period within it.");
    }

    private Map<Period, Map<String, Object>> months(FactReader reader) {
        Map<Period, Map<String, Object>> typed = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<Period, Map<String, Object>> month : submission.months().entrySet()) {
            String pointer = "/facts/months/" + index++;
            if (month.getKey().year() != submission.period().year()) {
                refuse(pointer + "/month", "CT-003", "The month is not one of " + submission.period() + "'s.");
            }
            typed.put(month.getKey(), reader.month(month.getValue(), pointer));
        }
        return typed;
    }

    private void pleas() {
        pleas(
                Contract.Plea.EXCEPTION,
                "exceptions",
                submission.exceptions().stream().map(ExceptionClaim::standard).toList());
        pleas(
                Contract.Plea.ADJUSTMENT,
                "adjustments",
                submission.adjustments().stream().map(Adjustment::standard).toList());
    }

    /** What no rule looks at would change nothing; to accept it would leave its sender to believe that it counted. */
    private void pleas(Contract.Plea plea, String field, List<String> standards) {
        if (!standards.isEmpty() && !contract.heard().contains(plea)) {
            refuse(
                    "/" + field,
                    "CT-009",
                    "The contract " + contract.id() + " knows no " + field
                            + ": none of its rules looks at them, so that they would change nothing. Leave '" + field
                            + "' out.");
            return;
        }
        for (int i = 0; i < standards.size(); i++) {
            knownStandard("/" + field + "/" + i + "/standard", standards.get(i));
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
                        Pointer.to("/readings", id),
                        "CT-006",
                        "The contract " + contract.id() + " has no reading '" + id + "'; it has "
                                + String.join(", ", contract.readings().keySet()) + ".");
            } else if (!reading.values().containsKey(value)) {
                refuse(
                        Pointer.to("/readings", id),
                        "CT-006",
                        "Reading " + id + " is one of "
                                + String.join(", ", reading.values().keySet()) + ".");
            }
        });
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
