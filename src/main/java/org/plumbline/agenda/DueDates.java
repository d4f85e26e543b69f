package org.plumbline.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;
import org.plumbline.rulebooks.Rulebooks;

/** By when something is due under the contract as the rulebook of its period has it. */
@ApplicationScoped
public class DueDates {
    private final Rulebooks rulebooks;

    DueDates(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /**
     * A last day.
     *
     * @param day in the contract's zone
     * @param lateFrom the end of the day
     */
    public record Last(LocalDate day, Instant lateFrom) {}

    /** The contract that is meant; empty if there is none of the id. */
    public Optional<Contract> contract(String id, Period period) {
        return rulebooks.contract(id, period);
    }

    /** The last day of a duty that begins with the event, happening now; empty where the contract says nothing of it. */
    public Optional<Last> after(String contract, Period period, Duty duty, Term.Event event, Instant happened) {
        return contract(contract, period).flatMap(read -> read.deadlines()
                .of(duty)
                .filter(term -> term.beginsWith(event))
                .flatMap(term -> term.dueAfter(happened, read.calendar()))
                .map(day -> last(day, read)));
    }

    /** The last day of a duty whatever it begins with, where it begins now; empty where the contract says nothing of it. */
    public Optional<Last> from(String contract, Period period, Duty duty, Instant now) {
        return contract(contract, period).flatMap(read -> read.deadlines()
                .of(duty)
                .flatMap(term -> term.dueAfter(now, read.calendar()))
                .map(day -> last(day, read)));
    }

    /** The last day of a duty of a period; empty where it begins with something that has to happen first. */
    public Optional<Last> of(Contract contract, Period period, Duty duty) {
        return contract.deadlines()
                .of(duty)
                .flatMap(term -> term.dueFor(period, contract.calendar()))
                .map(day -> last(day, contract));
    }

    /** A day of a contract. */
    public static Last last(LocalDate day, Contract contract) {
        return new Last(day, contract.calendar().endOf(day));
    }
}
