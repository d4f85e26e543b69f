package org.plumbline.web.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.plumbline.decision.Shown;

/** How pages write amounts that may be missing: {@code show:dollars(amount)}. */
@TemplateExtension(namespace = "show")
public final class Sums {
    private static final String NONE = "–";

    private Sums() {}

    /** An amount with cents; a dash where there is none. */
    static String dollars(BigDecimal amount) {
        if (amount == null) {
            return NONE;
        }
        return amount.signum() < 0 ? "−" + Shown.dollars(amount.negate()) : Shown.dollars(amount);
    }

    /** An amount without cents, where it is one of many. */
    static String roundDollars(BigDecimal amount) {
        return amount == null
                ? NONE
                : "$" + NumberFormat.getIntegerInstance(Locale.US).format(amount.setScale(0, RoundingMode.HALF_UP));
    }
}
