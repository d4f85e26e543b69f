package org.plumbline.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The dollars of one standard, rounded once to the cent and shared out among its subjects so that their parts add up:
 * each is rounded down, and the cents left over go to those that lost most.
 */
public final class Apportionment {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final AtRisk risk;
    private final List<Stake> stakes;
    private final Map<Subject, Weight> weights;

    private Apportionment(AtRisk risk, List<Stake> stakes, Map<Subject, Weight> weights) {
        this.risk = risk;
        this.stakes = stakes;
        this.weights = weights;
    }

    /**
     * What the stakes of one standard cost, and could cost more.
     *
     * @param risk known
     * @param stakes penalties and undecided ones
     * @param weights of some or all of them
     * @return a PENALTY for each penalty whose weight is known, else a PENALTY_AT_MOST
     * @throws IllegalStateException if the weights are parts of different wholes, a defect of the rules
     */
    public static List<Charge> of(AtRisk risk, Collection<Stake> stakes, Collection<Weight> weights) {
        List<Stake> ordered = stakes.stream()
                .sorted(Comparator.comparing((Stake stake) -> stake.subject().kind())
                        .thenComparing(stake -> stake.subject().key()))
                .toList();
        Apportionment apportionment = new Apportionment(
                risk, ordered, weights.stream().collect(Collectors.toMap(Weight::subject, Function.identity())));
        List<Charge> charges = new ArrayList<>();
        charges.addAll(apportionment.charges(Charge.Nature.PENALTY, apportionment::isCertain));
        charges.addAll(apportionment.charges(Charge.Nature.PENALTY_AT_MOST, stake -> !apportionment.isCertain(stake)));
        return charges;
    }

    private boolean isCertain(Stake stake) {
        Weight weight = weights.get(stake.subject());
        return stake.outcome() == Outcome.PENALTY && (weight == null || weight.known());
    }

    private List<Charge> charges(Charge.Nature nature, Function<Stake, Boolean> bears) {
        List<Stake> bearing = stakes.stream().filter(bears::apply).toList();
        if (bearing.isEmpty()) {
            return List.of();
        }
        BigDecimal of = whole(bearing);
        List<BigDecimal> exact = bearing.stream().map(this::timesWhole).toList();
        BigDecimal total =
                exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(of, 2, RoundingMode.HALF_UP);
        List<BigDecimal> cents = shared(exact, of, total);
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < bearing.size(); i++) {
            Stake stake = bearing.get(i);
            charges.add(new Charge(stake.standard(), stake.subject(), nature, cents.get(i)));
        }
        return charges;
    }

    private BigDecimal whole(List<Stake> bearing) {
        List<BigDecimal> wholes = bearing.stream()
                .map(stake -> weights.get(stake.subject()))
                .map(weight -> weight == null ? BigDecimal.ONE : weight.of())
                .distinct()
                .toList();
        if (wholes.size() > 1) {
            throw new IllegalStateException("The weights of standard "
                    + bearing.get(0).standard() + " are parts of different wholes: " + wholes + ".");
        }
        return wholes.get(0);
    }

    /** The dollars of a stake, exact, times what weights are parts of. */
    private BigDecimal timesWhole(Stake stake) {
        Weight weight = weights.get(stake.subject());
        return stake.penaltyShare()
                .multiply(risk.rate())
                .multiply(risk.base())
                .multiply(weight == null ? BigDecimal.ONE : weight.part());
    }

    private static List<BigDecimal> shared(List<BigDecimal> exact, BigDecimal of, BigDecimal total) {
        List<BigDecimal> cents = new ArrayList<>(exact.stream()
                .map(part -> part.divide(of, 2, RoundingMode.DOWN))
                .toList());
        List<Integer> byLoss = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            byLoss.add(i);
        }
        byLoss.sort(Comparator.comparing(
                (Integer i) -> exact.get(i).subtract(cents.get(i).multiply(of)), Comparator.reverseOrder()));
        BigDecimal left = total.subtract(cents.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int i = 0; left.signum() > 0; i++) {
            cents.set(byLoss.get(i), cents.get(byLoss.get(i)).add(CENT));
            left = left.subtract(CENT);
        }
        return cents;
    }
}
