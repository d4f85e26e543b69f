package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Turning;
import org.plumbline.decision.TurningPoint;

/** Each answer is submitted as a request of its own, which the contract must admit. */
@Label("What would have changed a decision")
class TurningPointsPropertiesTest {

    @Property(tries = 40)
    @Label("is decided so when it is submitted, and one step short of it is not: figures of a year")
    void ofAYear(@ForAll long seed) {
        Map<String, Object> facts = AnyYear.facts(seed);
        holds(seed, () -> AnyYear.asked(facts));
    }

    @Property(tries = 20)
    @Label("is decided so when it is submitted, and one step short of it is not: figures by month")
    void ofMonths(@ForAll long seed) {
        List<Object[]> months = AnyYear.months(seed);
        holds(seed, () -> AnyYear.asked(months));
    }

    private static void holds(long seed, Supplier<Asked> year) {
        Decision decided = anyByTable(seed, year.get());
        for (Turning turning : TurningPoints.of(Shipped.rulebook(), year.get().admitted(), decided.matter())) {
            String fact = turning.fact().name();
            assertThat(turning.fewer()).allSatisfy(point -> holds(year, decided, fact, point, BigDecimal.ONE));
            assertThat(turning.more()).allSatisfy(point -> holds(year, decided, fact, point, BigDecimal.ONE.negate()));
        }
    }

    private static void holds(
            Supplier<Asked> year, Decision decided, String fact, TurningPoint point, BigDecimal back) {
        Decision there = at(year, decided, fact, point.value());
        assertThat(there.outcome()).as(fact + " " + point).isEqualTo(point.outcome());
        assertThat(there.amount()).as(fact + " " + point).isEqualTo(point.amount());
        assertThat(at(year, decided, fact, point.value().add(back)).outcome())
                .as(fact + " one short of " + point)
                .isNotEqualTo(point.outcome());
    }

    private static Decision at(Supplier<Asked> year, Decision decided, String fact, BigDecimal value) {
        return decision(year.get().fact(fact, value).decided(), decided.standard());
    }

    private static Decision anyByTable(long seed, Asked asked) {
        List<Decision> decisions = asked.decided().decisions().stream()
                .filter(each -> each.explanation().trail().tested())
                .toList();
        return decisions.get(new Random(seed).nextInt(decisions.size()));
    }
}
