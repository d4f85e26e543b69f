package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.Asked;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.decision.Settlement;
import org.plumbline.fact.Kind;
import org.plumbline.rulebook.Rulebook;

@Label("The settlement of any year")
class SettlementPropertiesTest {
    private static final BigDecimal LARGEST_PENALTIES = new BigDecimal("0.34");

    /** Shares high enough for the cap to bind, as the contract's own are not. */
    private static Rulebook high;

    enum Market {
        INDIVIDUAL,
        SMALL_BUSINESS
    }

    enum Yearly {
        FINAL,
        INITIAL,
        YEAR_TO_DATE
    }

    @Property(tries = 250)
    @Label("uses no more credits than there are penalties, and is due within its bounds")
    void staysWithinItsBounds(
            @ForAll long seed,
            @ForAll Market market,
            @ForAll Yearly kind,
            @ForAll Set<@IntRange(max = 47) Integer> left) {
        Settlement settled = asked(without(AnyYear.facts(seed), left), market)
                .with("kind", kind.name())
                .decided()
                .settlement();
        assertThat(settled.provisional()).isEqualTo(Kind.valueOf(kind.name()).isProvisional());
        if (settled.base() == null) {
            assertThat(settled.due()).isNull();
            return;
        }
        sound(settled);
        assertThat(settled.penalties())
                .isLessThanOrEqualTo(cents(settled.atRisk().multiply(LARGEST_PENALTIES)));
    }

    @Property(tries = 100)
    @Label("caps the penalties at the amount at risk, however high the shares")
    void capsPenalties(@ForAll long seed, @ForAll Set<@IntRange(max = 47) Integer> left) {
        Map<String, Object> facts = without(AnyYear.facts(seed), left);
        facts.keySet()
                .retainAll(Set.of(
                        "participationFee",
                        "callsOffered",
                        "callsAbandoned",
                        "callsAnswered",
                        "callsAnsweredWithin30Seconds",
                        "idCardsIssued",
                        "idCardsMailedWithin10BusinessDays"));
        Settlement settled = AnyYear.asked(facts).decidedBy(high()).settlement();
        if (settled.base() != null) {
            sound(settled);
        }
    }

    @Property(tries = 150)
    @Label("that lacks facts bounds what is due once they are there")
    void boundsWhatMayStillCome(
            @ForAll long seed, @ForAll Market market, @ForAll Set<@IntRange(max = 47) Integer> left) {
        Map<String, Object> facts = AnyYear.facts(seed);
        Map<String, Object> some = without(facts, left);
        some.put("participationFee", facts.get("participationFee"));
        Settlement before = asked(some, market).decided().settlement();
        Settlement after = asked(facts, market).decided().settlement();
        assertThat(after.due()).isBetween(before.dueAtLeast(), before.dueAtMost());
    }

    private static void sound(Settlement settled) {
        BigDecimal capped = settled.penalties().min(settled.atRisk());
        assertThat(settled.creditsUsed())
                .isNotNegative()
                .isLessThanOrEqualTo(settled.credits())
                .isLessThanOrEqualTo(capped);
        assertThat(settled.due()).isEqualByComparingTo(capped.subtract(settled.creditsUsed()));
        assertThat(settled.due()).isBetween(settled.dueAtLeast(), settled.dueAtMost());
        assertThat(settled.dueAtLeast()).isNotNegative();
        assertThat(settled.dueAtMost()).isLessThanOrEqualTo(settled.atRisk());
        if (settled.complete()) {
            assertThat(settled.dueAtLeast()).isEqualTo(settled.due()).isEqualTo(settled.dueAtMost());
        }
    }

    /** A share of a sum may round to a few cents less than the shares of its parts. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.add(new BigDecimal("0.10"));
    }

    /** The facts but for some, by their place. */
    private static Map<String, Object> without(Map<String, Object> facts, Set<Integer> left) {
        Map<String, Object> some = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            if (!left.contains(place++)) {
                some.put(fact.getKey(), fact.getValue());
            }
        }
        return some;
    }

    private static Asked asked(Map<String, Object> facts, Market market) {
        return AnyYear.asked(facts).market(market.name());
    }

    private static synchronized Rulebook high() {
        if (high == null) {
            FilesCopy files = Shipped.copyWith("1.4", "1.5", "1.10");
            for (String standard : Set.of("1.4", "1.10")) {
                String share = "<outputEntry id=\"s" + standard + "-below-share\"><text>";
                files.replace(Shipped.model(standard), share + "0.04", share + "0.9");
            }
            high = files.read();
        }
        return high;
    }
}
