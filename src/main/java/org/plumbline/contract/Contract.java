package org.plumbline.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fact.Period;

/**
 * One contract edition.
 *
 * @param document what its clauses are sections of, such as "Attachment 14"
 * @param from first day it is in force
 * @param to last day it is in force
 * @param series the family of editions it belongs to, or null
 * @param inForce false for an edition that never was in force, kept for comparison
 * @param calendar its time zone and business days
 * @param money how its money is found, or null where the contract has none
 * @param groups groups of standards by id, in contract order
 * @param provisions what the document says beside its standards, by id
 * @param pilots by id
 * @param certain id of the interpretation by which what is certain is decided although a count is missing, of the standards
 *     it bears on; or null
 * @param byMonths id of the interpretation one of whose readings, {@link Reading#BY_MONTHS}, judges a year by its months and
 *     not on their counts together, of the standards that can be read so; or null
 * @param deadlines by when the parties do what they owe each other around a decision
 * @param standards in contract order: 1.2 before 1.10
 * @param requirements what its questionnaires ask, in the order of their sheets
 * @param rules the DRL files that decide under it, by path from the root
 * @param heard what a request may plead beside its facts, known once the rules are compiled
 */
public record Contract(
        String id,
        String title,
        String document,
        LocalDate from,
        LocalDate to,
        String series,
        boolean inForce,
        Calendar calendar,
        Map<String, Market> markets,
        Money money,
        Map<String, Group> groups,
        Map<String, Clause> clauses,
        Map<String, Provision> provisions,
        Map<String, Fact> facts,
        Map<String, Pilot> pilots,
        Map<String, Interpretation> interpretations,
        Map<String, Reading> readings,
        String certain,
        String byMonths,
        Deadlines deadlines,
        Map<String, Standard> standards,
        List<Requirement> requirements,
        List<String> rules,
        Set<Plea> heard) {

    /**
     * A market the contract judges on its own.
     *
     * @param atRisk part of the money base that penalties may take together, 0 to 1; null where there is no money
     */
    public record Market(String id, String label, BigDecimal atRisk) {}

    /**
     * Where the contract's dollars come from.
     *
     * @param base id of the fact that the at-risk rates are parts of
     * @param clause id of the clause that says so
     */
    public record Money(String base, String clause) {}

    /**
     * Months in which standards are measured but not assessed.
     *
     * @param from first month
     * @param to last month
     */
    public record Pilot(String id, Period from, Period to) {
        /** Whether a month is one of the pilot's. */
        public boolean covers(Period month) {
            return !month.firstDay().isBefore(from.firstDay())
                    && !month.lastDay().isAfter(to.lastDay());
        }
    }

    /** What a request may plead beside its facts. A contract hears it if one of its rules looks at it. */
    public enum Plea {
        EXCEPTION,
        ADJUSTMENT
    }

    /** A group of standards, such as customer-service. */
    public record Group(String id, String title) {}

    /** A passage of the contract. */
    public record Clause(String id, String section, String title) {}

    /**
     * What the document says beside its standards, told so that nothing of it is lost.
     *
     * @param text what it says, in a sentence or two
     */
    public record Provision(String id, String section, Bearing bearing, String text) {}

    /** What a provision has to do with decisions. */
    public enum Bearing {
        /** A party owes it; nothing is decided on it. */
        DUTY,
        /** It says what words or figures mean, or how what is decided is used. */
        TERM,
        /** It could change a decision, and is left to the parties. */
        LEFT_TO_THE_PARTIES
    }

    /**
     * What is read into the contract where it is silent, garbled or contradicts itself.
     *
     * @param markets ids of the markets it is about; empty for all
     * @param where in which decisions of the standards that name it it plays a part; empty for each that tables or
     *     questionnaires decide
     */
    public record Interpretation(String id, String text, List<String> markets, List<Where> where) {
        /** Whether it is about a market at all. */
        public boolean isAbout(String market) {
            return markets.isEmpty() || markets.contains(market);
        }
    }

    /** The same contract with what its questionnaires ask. */
    public Contract asking(List<Requirement> asked) {
        return with(asked, heard);
    }

    /** The same contract with what its rules look at of a request's pleas. */
    public Contract hearing(Set<Plea> pleas) {
        return with(requirements, pleas);
    }

    private Contract with(List<Requirement> asked, Set<Plea> pleas) {
        return new Contract(
                id,
                title,
                document,
                from,
                to,
                series,
                inForce,
                calendar,
                markets,
                money,
                groups,
                clauses,
                provisions,
                facts,
                pilots,
                interpretations,
                readings,
                certain,
                byMonths,
                deadlines,
                standards,
                asked,
                rules,
                pleas);
    }

    /** Whether its term holds every day of a period. */
    public boolean covers(Period period) {
        return !period.firstDay().isBefore(from) && !period.lastDay().isAfter(to);
    }

    public Optional<Standard> standard(String standardId) {
        return Optional.ofNullable(standards.get(standardId));
    }

    /** A fact of the contract itself, or a field of the items of a list. */
    public Optional<Fact> fact(String factId) {
        return Optional.ofNullable(facts.get(factId))
                .or(() -> lists().map(list -> list.items().fields().get(factId))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** Ids of the clauses that a row of a standard's table may cite: its own, those that one is a part of, and those it names. */
    public Set<String> citable(Standard standard) {
        Set<String> citable = new LinkedHashSet<>(List.of(standard.clause()));
        citable.addAll(standard.cites());
        for (int dot = standard.clause().lastIndexOf('.');
                dot > 0;
                dot = standard.clause().lastIndexOf('.', dot - 1)) {
            Optional.of(standard.clause().substring(0, dot))
                    .filter(clauses::containsKey)
                    .ifPresent(citable::add);
        }
        return citable;
    }

    /** The list that holds the items of a kind, such as the products. */
    public Optional<Fact> listOf(String subject) {
        return lists().filter(list -> subject.equals(list.items().subject())).findFirst();
    }

    private Stream<Fact> lists() {
        return facts.values().stream().filter(fact -> fact.type() == FactType.LIST);
    }

    /** The years whose final figures the standards look back to from a year, in order. */
    public SortedSet<Integer> earlierYears(int judged) {
        return Stream.concat(facts.values().stream(), lists().flatMap(list -> list.items().fields().values().stream()))
                .map(Fact::derivation)
                .filter(Derivation.Earlier.class::isInstance)
                .map(earlier -> ((Derivation.Earlier) earlier).from(judged))
                .filter(year -> year < judged)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a month is one of the pilot months of a standard. */
    public boolean isPilot(Standard standard, Period month) {
        return standard.pilot() != null && pilots.get(standard.pilot()).covers(month);
    }

    /** The part of the money base at risk in a market; empty where the contract puts none at risk. */
    public Optional<BigDecimal> atRisk(String market) {
        return Optional.ofNullable(markets.get(market)).map(Market::atRisk);
    }
}
