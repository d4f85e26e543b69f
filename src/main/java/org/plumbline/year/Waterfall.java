package org.plumbline.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.decision.Settlement;

/**
 * How the penalties of a year come down to what is due, as bars one below the other. Lengths are per mille of the greatest.
 *
 * @param atRisk where the line of the amount at risk stands
 */
public record Waterfall(List<Bar> bars, int atRisk) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

    /**
     * A step.
     *
     * @param style how it is coloured
     */
    public record Bar(String label, BigDecimal amount, int from, int width, String style, int y) {}

    /** The bars of a settlement; null where it names no dollar. */
    static Waterfall of(Settlement settlement) {
        if (settlement == null || settlement.due() == null || settlement.atRisk() == null) {
            return null;
        }
        BigDecimal penalties = settlement.penalties();
        BigDecimal capped = penalties.min(settlement.atRisk());
        BigDecimal greatest = penalties.max(settlement.atRisk()).max(BigDecimal.ONE);
        List<Bar> bars = new ArrayList<>();
        add(bars, "Penalties", BigDecimal.ZERO, penalties, penalties, greatest, "bad");
        if (penalties.compareTo(capped) > 0) {
            BigDecimal beyond = penalties.subtract(capped);
            add(bars, "Beyond what is at risk", capped, beyond, beyond.negate(), greatest, "off");
        }
        if (settlement.creditsUsed().signum() > 0) {
            BigDecimal used = settlement.creditsUsed();
            add(bars, "Credits used", capped.subtract(used), used, used.negate(), greatest, "good");
        }
        add(bars, "Due", BigDecimal.ZERO, settlement.due(), settlement.due(), greatest, "due");
        return new Waterfall(bars, part(settlement.atRisk(), greatest));
    }

    private static void add(
            List<Bar> bars,
            String label,
            BigDecimal from,
            BigDecimal width,
            BigDecimal amount,
            BigDecimal greatest,
            String style) {
        bars.add(new Bar(
                label, amount, part(from, greatest), Math.max(part(width, greatest), 2), style, bars.size() * 30));
    }

    private static int part(BigDecimal amount, BigDecimal greatest) {
        return amount.multiply(WHOLE).divide(greatest, 0, RoundingMode.HALF_UP).intValueExact();
    }

    public int height() {
        return bars.size() * 30;
    }
}
