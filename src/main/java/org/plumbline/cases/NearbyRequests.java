package org.plumbline.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.rulebook.StandardModel;

/**
 * Requests that differ from those of cases in a fact or two of one standard: left out, or put where a row of its table begins
 * or ends, be it by itself or as a part of another fact.
 */
final class NearbyRequests {
    private static final int CENTS = 2;
    private static final int DECIMALS = 4;
    /** A day that every month has. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])");

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** From how many cases the search starts; they are much alike. */
    private static final int MOST_STARTS = 12;

    private final Contract contract;
    private final StandardModel model;
    private final List<BigDecimal> bounds;

    /** @param row whose bounds are tried first */
    NearbyRequests(Contract contract, StandardModel model, String row) {
        this.contract = contract;
        this.model = model;
        this.bounds = bounds(model, row);
    }

    /** The numbers that the cells of a table name, those of the row itself first. */
    private static List<BigDecimal> bounds(StandardModel model, String row) {
        Set<BigDecimal> bounds = new LinkedHashSet<>();
        model.frame().rows().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(row), one.id().equals(row)))
                .flatMap(each -> each.tests().stream())
                .flatMap(test ->
                        NUMBER.matcher(test.replaceAll("\"[^\"]*\"", "")).results())
                .map(MatchResult::group)
                .forEach(number -> bounds.add(new BigDecimal(number)));
        return List.copyOf(bounds);
    }

    /** The requests, without what they should expect: those of the cases first, then those that differ in more and more. */
    Stream<Case> of(List<CaseResult> results) {
        List<Case> starts = starts(results);
        return Stream.of(
                        starts.stream(),
                        starts.stream().flatMap(this::changed),
                        starts.stream().flatMap(this::changed).flatMap(this::changed))
                .flatMap(cases -> cases);
    }

    private List<Case> starts(List<CaseResult> results) {
        String beside = model.standard().model().replace(".dmn", ".cases.yaml");
        Stream<Case> own = results.stream()
                .map(CaseResult::ran)
                .filter(ran -> ran.file().equals(beside) && ran.request().get("facts") instanceof Map<?, ?>)
                .limit(MOST_STARTS);
        return Stream.concat(own, Stream.of(blank())).toList();
    }

    /** A year about which nothing is stated. */
    private Case blank() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("contract", contract.id());
        request.put("contractor", CaseReader.ANYONE);
        request.put("market", model.standard().markets().get(0));
        request.put("period", String.valueOf(contract.from().getYear()));
        request.put("facts", Map.of());
        return new Case("", 0, "", request, List.of(), Map.of());
    }

    /** The case with one fact stated otherwise, in as many ways as are worth trying. */
    private Stream<Case> changed(Case start) {
        return model.facts().stream().filter(Fact::isStatable).flatMap(fact -> values(
                        fact, stating(start.request(), fact))
                .map(value -> changed(start, fact, value)));
    }

    private Case changed(Case start, Fact fact, Optional<Object> value) {
        Map<String, Object> request = CaseReader.map(CaseText.copied(start.request()));
        Map<String, Object> facts = stating(request, fact);
        value.ifPresentOrElse(stated -> facts.put(fact.id(), stated), () -> facts.remove(fact.id()));
        return new Case(start.file(), start.line(), start.name(), request, start.earlier(), Map.of());
    }

    /** Where a request states a fact: at its top, or in the first item of the list that has it as a field. */
    private Map<String, Object> stating(Map<String, Object> request, Fact fact) {
        Map<String, Object> facts = CaseReader.map(request.get("facts"));
        if (contract.facts().containsKey(fact.id())) {
            return facts;
        }
        return contract.facts().values().stream()
                .filter(list ->
                        list.type() == FactType.LIST && list.items().fields().containsKey(fact.id()))
                .map(list -> facts.get(list.id()))
                .filter(items ->
                        items instanceof List<?> stated && !stated.isEmpty() && stated.get(0) instanceof Map<?, ?>)
                .map(items -> CaseReader.map(((List<?>) items).get(0)))
                .findFirst()
                .orElse(facts);
    }

    /** Other values of a fact beside what is stated with it; empty for none. */
    private Stream<Optional<Object>> values(Fact fact, Map<String, Object> beside) {
        Stream<Object> values =
                switch (fact.type()) {
                    case COUNT, MONEY, QUANTITY ->
                        numbers(fact, beside).stream().map(BigDecimal::toPlainString);
                    case YES_NO -> Stream.of("true", "false");
                    case WORD -> fact.values().stream().map(word -> word);
                    case DATE -> days(beside.get(fact.id()));
                    default -> Stream.of();
                };
        return Stream.concat(values.map(Optional::of), Stream.of(Optional.empty()));
    }

    /** The days next to one that is stated, and some that lie well before and after it. */
    private static Stream<Object> days(Object stated) {
        if (!(stated instanceof String text) || !DAY.matcher(text).matches()) {
            return Stream.of();
        }
        LocalDate day = LocalDate.parse(text);
        return Stream.of(day.minusDays(1), day.plusDays(1), day.minusMonths(2), day.plusMonths(2))
                .map(LocalDate::toString);
    }

    private Set<BigDecimal> numbers(Fact fact, Map<String, Object> beside) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        for (BigDecimal bound : bounds) {
            around(fact, bound, numbers);
            for (Fact other : model.facts()) {
                if (!other.equals(fact) && number(beside.get(other.id())).isPresent()) {
                    BigDecimal stated = number(beside.get(other.id())).get();
                    around(fact, stated.multiply(bound), numbers);
                    if (bound.signum() > 0) {
                        around(fact, stated.divide(bound, MathContext.DECIMAL64), numbers);
                    }
                }
            }
        }
        around(fact, BigDecimal.ZERO, numbers);
        return numbers;
    }

    private static Optional<BigDecimal> number(Object stated) {
        return stated instanceof String text && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** A value itself as the fact can state it, and the ones next to it. */
    private static void around(Fact fact, BigDecimal value, Set<BigDecimal> numbers) {
        int decimals = fact.type() == FactType.COUNT ? 0 : fact.type() == FactType.MONEY ? CENTS : DECIMALS;
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal low = value.setScale(decimals, RoundingMode.FLOOR);
        Stream.of(low, low.add(step), low.subtract(step))
                .filter(near -> near.signum() >= 0)
                .forEach(numbers::add);
    }
}
