package org.plumbline.web;

import org.plumbline.Shipped;
import org.plumbline.rulebook.Rulebook;

/** The shipped contract with 1.4 alone, and the bound of its penalty at 2% of the calls in place of 3%. */
public final class StricterCalls {
    private StricterCalls() {}

    public static Rulebook rulebook() {
        String table = Shipped.model("1.4");
        return Shipped.copyWith("1.4")
                .replace(table, "<text>> 0.03</text>", "<text>> 0.02</text>")
                .replace(table, "<text>[0.02..0.03]</text>", "<text>[0.02..0.02]</text>")
                .read();
    }
}
