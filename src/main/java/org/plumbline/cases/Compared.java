package org.plumbline.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Settlement;

/** What of a decision or settlement a case may name, by the names it uses. */
final class Compared {
    private Compared() {}

    static Map<String, Object> of(Decision decision) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("outcome", decision.outcome());
        named.put("level", decision.level());
        named.put("share", decision.share());
        named.put("amount", decision.amount());
        named.put("row", decision.row());
        return named;
    }

    static Map<String, Object> of(Settlement settlement) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("base", settlement.base());
        named.put("atRisk", settlement.atRisk());
        named.put("penalties", settlement.penalties());
        named.put("credits", settlement.credits());
        named.put("creditsUsed", settlement.creditsUsed());
        named.put("due", settlement.due());
        named.put("complete", settlement.complete());
        named.put("dueAtLeast", settlement.dueAtLeast());
        named.put("dueAtMost", settlement.dueAtMost());
        named.put("provisional", settlement.provisional());
        return named;
    }

    /** The kinds of obligations a standard entails, in their order. */
    static List<String> obligations(Assessment assessment, String standard) {
        return assessment.obligations().stream()
                .filter(owed -> owed.standard().equals(standard))
                .map(owed -> owed.kind().name())
                .toList();
    }

    /** Whether an expected text says the same as an actual value; decimals are compared by value. */
    static boolean same(Object expected, Object actual) {
        if (expected instanceof String text && actual instanceof BigDecimal number) {
            return new BigDecimal(text).compareTo(number) == 0;
        }
        return expected == null || actual == null
                ? expected == actual
                : Objects.equals(expected.toString(), actual.toString());
    }
}
