package org.plumbline.contract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By when the parties of a contract do what they owe each other around a decision. The days on which figures of annual
 * standards are due stand with the standards.
 */
public record Deadlines(Map<Duty, Term> terms) {
    /** Of a contract that names none. */
    public static final Deadlines NONE = new Deadlines(Map.of());

    public Deadlines {
        Map<Duty, Term> sorted = new EnumMap<>(Duty.class);
        sorted.putAll(terms);
        terms = sorted;
    }

    /** What a party does by a day, in the order of the contract year. */
    public enum Duty {
        /** The contractor's figures of a month. */
        MONTHLY_REPORT("monthlyReport"),
        /** What the contractor does about a month below expectation. */
        CORRECTIVE_STEPS("correctiveSteps"),
        /** The Exchange's report on preliminary figures of the year. */
        INITIAL_REPORT("initialReport"),
        /** The Exchange's report on the final figures of the year. */
        FINAL_REPORT("finalReport"),
        INVOICE("invoice"),
        PAYMENT("payment"),
        /** The contractor's dispute of either report. */
        DISPUTE("dispute"),
        /** The Exchange's answer to a dispute. */
        DISPUTE_ANSWER("disputeAnswer");

        private final String word;

        Duty(String word) {
            this.word = word;
        }

        /** Its name in a contract file. */
        public String word() {
            return word;
        }

        /** The duty of a name in a contract file. */
        public static Duty of(String word) {
            return List.of(values()).stream()
                    .filter(duty -> duty.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** By when something is done; empty where the contract says nothing about it. */
    public Optional<Term> of(Duty duty) {
        return Optional.ofNullable(terms.get(duty));
    }
}
