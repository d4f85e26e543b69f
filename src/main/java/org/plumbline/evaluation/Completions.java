package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Earlier;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/**
 * What could have been submitted of one thing that is judged: each count that is missing at an end of what it could be,
 * beside the figures that are known and those it is a part or the whole of. A figure of a year that is given by its months
 * is completed month by month. What an earlier year may never have had is not completed.
 */
final class Completions {
    /** Beyond four missing counts too little is known for anything to be certain that the table itself does not see. */
    private static final int MOST_MISSING = 4;

    private static final int ENDS = 3;

    private final Contract contract;
    private final Submission submission;
    private final Instance instance;
    private final Figures figures;

    /** Each after those it is a part of. */
    private final List<Fact> missing;

    private Completions(
            Contract contract, List<Fact> facts, Submission submission, Instance instance, Figures figures) {
        this.contract = contract;
        this.submission = submission;
        this.instance = instance;
        this.figures = figures;
        List<Fact> unordered = facts.stream().filter(this::isMissing).toList();
        this.missing = unordered.stream()
                .sorted(Comparator.comparingInt(fact -> depth(fact, unordered)))
                .toList();
    }

    /** A submission in which nothing that could be completed is missing, and what is judged as it has it. */
    record Completion(Submission submission, Instance instance) {}

    /** Every combination of ends; none where no number is missing, none is known, or too many are missing. */
    static List<Completion> of(
            Contract contract, List<Fact> facts, Submission submission, Instance instance, Figures figures) {
        Completions completions = new Completions(contract, facts, submission, instance, figures);
        int number = completions.missing.size();
        boolean known = figures.values().values().stream().anyMatch(BigDecimal.class::isInstance)
                || !submission.months().isEmpty();
        if (number == 0 || number > MOST_MISSING || !known) {
            return List.of();
        }
        return IntStream.range(0, (int) Math.pow(ENDS, number))
                .mapToObj(completions::completion)
                .toList();
    }

    private boolean isMissing(Fact fact) {
        boolean follows = fact.derivation() != null && !submission.months().isEmpty();
        return fact.type() == FactType.COUNT
                && fact.isStatable()
                && !follows
                && !(fact.derivation() instanceof Earlier)
                && !figures.values().containsKey(fact.id())
                && !submission.facts().containsKey(fact.id())
                && !instance.item().containsKey(fact.id());
    }

    private static int depth(Fact fact, List<Fact> among) {
        return among.stream()
                .filter(whole -> fact.atMost().contains(whole.id()))
                .mapToInt(whole -> 1 + depth(whole, among))
                .max()
                .orElse(0);
    }

    /** @param choice the ends chosen, as the digits of a number */
    private Completion completion(int choice) {
        Map<String, Object> item = new HashMap<>(instance.item());
        Map<String, Object> facts = new HashMap<>(submission.facts());
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        submission.months().forEach((month, counts) -> months.put(month, new HashMap<>(counts)));
        int left = choice;
        for (Fact fact : missing) {
            int end = left % ENDS;
            left /= ENDS;
            if (!contract.facts().containsKey(fact.id())) {
                item.put(fact.id(), end(fact, end, fields(), item));
            } else if (fact.monthly() == Fact.Monthly.SUM && !months.isEmpty()) {
                complete(fact, end, months);
            } else {
                Map<String, Object> known = new HashMap<>(figures.values());
                known.putAll(facts);
                facts.put(fact.id(), end(fact, end, contract.facts().values(), known));
            }
        }
        return new Completion(submission.understoodAs(submission.market(), facts, months), instance.with(item));
    }

    private Collection<Fact> fields() {
        return contract.listOf(instance.subject().kind())
                .map(list -> list.items().fields().values())
                .orElse(List.of());
    }

    /** Months together are no more than a whole that is stated for the year. */
    private void complete(Fact fact, int end, Map<Period, Map<String, Object>> months) {
        List<Period> due = submission.kind() == Kind.YEAR_TO_DATE
                ? new ArrayList<>(months.keySet())
                : submission.period().monthsOfYear();
        BigDecimal room = fact.atMost().stream()
                .map(submission.facts()::get)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::min)
                .map(whole -> whole.subtract(given(fact)).max(BigDecimal.ZERO))
                .orElse(null);
        for (Period month : due) {
            Map<String, Object> counts = months.computeIfAbsent(month, none -> new HashMap<>());
            if (!counts.containsKey(fact.id())) {
                BigDecimal value = end(fact, end, contract.facts().values(), counts);
                value = room == null ? value : value.min(room);
                room = room == null ? null : room.subtract(value);
                counts.put(fact.id(), value);
            }
        }
    }

    private BigDecimal given(Fact fact) {
        return submission.months().keySet().stream()
                .map(month -> submission.count(month, fact.id()))
                .filter(count -> count != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal end(Fact fact, int end, Collection<Fact> beside, Map<String, Object> values) {
        return Reach.of(fact, BigDecimal.ZERO, beside, values).ends().get(end);
    }
}
