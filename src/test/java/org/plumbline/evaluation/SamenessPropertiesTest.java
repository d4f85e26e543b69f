package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.contract.Admission;
import org.plumbline.contract.Editions;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;

@Label("A decision is the same")
class SamenessPropertiesTest {

    @Property(tries = 100)
    @Label("in whatever order facts, months, answers and claims are stated")
    void inAnyOrder(@ForAll long seed) {
        Asked asked = year(seed);
        assertSame(decided(asked.tree()), decided(AnyOrder.of(asked.tree(), new Random(seed))));
    }

    @Property(tries = 100)
    @Label("from JSON numbers and from strings")
    void fromNumbersAndStrings(@ForAll long seed) {
        Asked asked = year(seed);
        assertSame(decided(with(asked.tree(), false)), decided(with(asked.tree(), true)));
    }

    @Property(tries = 100)
    @Label("with all that explains it, and without")
    void withoutItsExplanation(@ForAll long seed) {
        Object tree = year(seed).tree();
        Map<Matter, Upshot> upshots = new LinkedHashMap<>();
        decided(tree).decisions().forEach(decision -> upshots.put(decision.matter(), decision.upshot()));
        assertThat(Evaluator.upshots(Shipped.rulebook(), admitted(tree))).isEqualTo(upshots);
    }

    /** Facts of the year, or of its months; answers and a claim beside them. */
    private static Asked year(long seed) {
        Random random = new Random(seed);
        Asked asked = random.nextBoolean()
                ? AnyYear.asked(AnyYear.facts(seed))
                : AnyYear.asked(AnyYear.months(seed)).fact("handleMinutes", "12.50");
        for (String month : List.of("2017-05", "2017-04")) {
            asked.exception(Map.of(
                    "standard",
                    random.nextBoolean() ? "2.4" : "2.2",
                    "ground",
                    "FORCE_MAJEURE",
                    "months",
                    List.of(month),
                    "claimedIn",
                    "2017-06",
                    "circumstances",
                    "a flood"));
        }
        return asked.answer("5.7.3", "part", "at-risk", "number", random.nextInt(100))
                .answer("5.7.3", "part", "enrolled", "number", random.nextInt(100))
                .answer("5.2.2", "selected", List.of("other", "claims data", "not collected"))
                .answer("5.1.1", "part", "disability", "number", new BigDecimal("99.50"));
    }

    private static void assertSame(Assessment one, Assessment other) {
        assertThat(other.decisions()).isEqualTo(one.decisions());
        assertThat(other.settlement()).isEqualTo(one.settlement());
        assertThat(other.obligations()).isEqualTo(one.obligations());
    }

    private static Assessment decided(Object tree) {
        return Evaluator.evaluate(Shipped.rulebook(), admitted(tree)).assessment();
    }

    private static Submission admitted(Object tree) {
        return Admission.admit(Shipped.contract(), Editions.NONE, SubmissionReader.read(tree));
    }

    /** The same tree with its numbers as JSON numbers, or as text with more zeros than needed. */
    private static Object with(Object tree, boolean strings) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> same = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    same.put(key, "participationFee".equals(key) ? fee(value, strings) : with(value, strings)));
            return same;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(item -> with(item, strings)).toList();
        }
        return strings && tree instanceof BigDecimal number
                ? number.setScale(number.scale() + 1).toString()
                : tree;
    }

    private static Object fee(Object dollars, boolean strings) {
        BigDecimal exact = new BigDecimal(dollars.toString());
        return strings ? exact.toString() : exact.stripTrailingZeros();
    }
}
