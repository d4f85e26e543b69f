package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * Figures of any year that a contract admits, from a seed: each part at most its whole, numbers small enough to meet
 * every threshold often.
 */
final class AnyYear {
    private static final String BASE = "participationFee";

    private final Random random;

    private AnyYear(long seed) {
        this.random = new Random(seed);
    }

    /** Every figure of the year but the answers, by fact. */
    static Map<String, Object> facts(long seed) {
        AnyYear any = new AnyYear(seed);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(BASE, (any.random.nextInt(200_000_000) + 1) + "." + (10 + any.random.nextInt(90)));
        any.counts(Shipped.contract().facts().values().stream()
                        .filter(fact -> !fact.id().equals(BASE))
                        .toList())
                .forEach((id, count) -> facts.put(id, count));
        facts.put("dataSubmissionsDue", 12);
        facts.put("dataSubmissionsAccepted", any.random.nextBoolean() ? 12 : 11);
        facts.put("agentOfRecordReportsDue", 12);
        facts.put("agentOfRecordReportsAccepted", 8 + any.random.nextInt(5));
        facts.put("agentOfRecordReportsDueInPilot", 3);
        facts.put("agentOfRecordReportsAcceptedInPilot", any.random.nextInt(4));
        facts.keySet().removeAll(List.of("agentOfRecordMonthsMissed", "agentOfRecordMonthsMissedInPilot"));
        return facts;
    }

    /** Figures of all twelve months. */
    static List<Object[]> months(long seed) {
        AnyYear any = new AnyYear(seed);
        List<Object[]> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Map<String, Integer> counts = any.counts(Shipped.contract().facts().values().stream()
                    .filter(fact -> fact.monthly() == Fact.Monthly.SUM)
                    .toList());
            counts.put("dataSubmissionsDue", 1);
            counts.put("dataSubmissionsAccepted", any.rarely() ? 0 : 1);
            counts.put("agentOfRecordReportsDue", 1);
            counts.put("agentOfRecordReportsAccepted", any.rarely() ? 0 : 1);
            List<Object> flat = new ArrayList<>();
            counts.forEach((id, count) -> flat.addAll(List.of(id, count)));
            months.add(flat.toArray());
        }
        return months;
    }

    /** A year of these facts alone. */
    static Asked asked(Map<String, Object> facts) {
        Asked asked = Asked.year();
        facts.forEach(asked::fact);
        return asked;
    }

    /** A year of these months and a fee. */
    static Asked asked(List<Object[]> months) {
        Asked asked = Asked.year().fee("1000000");
        for (int i = 0; i < months.size(); i++) {
            asked.inMonths(i + 1, i + 1, months.get(i));
        }
        return asked;
    }

    /** Wholes first, so that each part can stay within all of its own. */
    private Map<String, Integer> counts(List<Fact> facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Fact> left = new ArrayList<>(facts);
        left.removeIf(fact -> fact.type() == FactType.ANSWERS);
        while (!left.isEmpty()) {
            Fact next = left.stream()
                    .filter(fact ->
                            left.stream().noneMatch(other -> fact.atMost().contains(other.id())))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            int most = next.atMost().stream()
                    .filter(counts::containsKey)
                    .mapToInt(counts::get)
                    .min()
                    .orElse(-1);
            counts.put(next.id(), most < 0 ? random.nextInt(200) : part(most));
        }
        return counts;
    }

    /** Of a whole: nearly all, nearly none, or anything between. */
    private int part(int whole) {
        return switch (random.nextInt(4)) {
            case 0 -> whole - random.nextInt(whole / 8 + 1);
            case 1 -> random.nextInt(whole / 20 + 1);
            default -> whole - random.nextInt(whole / 3 + 1);
        };
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }
}
