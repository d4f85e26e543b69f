package org.plumbline.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a correction changed in one decision, and why its amount differs.
 *
 * @param superseded the assessment that was corrected
 * @param decidedAt when that was decided
 * @param decidedOn the day of it where the contract is
 * @param outcome before and now
 * @param amount before and now; null on a side where no amount can be named
 * @param facts the facts behind the decision that differ
 * @param others what else differs: the base of the money, readings, the rulebook
 * @param before what rules and arithmetic said before and no longer say
 * @param now what they say now and did not before
 */
public record Changes(
        Assessment.Id superseded,
        Instant decidedAt,
        LocalDate decidedOn,
        Change<Outcome> outcome,
        Change<BigDecimal> amount,
        List<FactChange> facts,
        List<Named> others,
        List<String> before,
        List<String> now) {

    /**
     * A value that was, and the one that is.
     *
     * @param before null where there was none
     * @param now null where there is none
     */
    public record Change<T>(T before, T now) {
        public boolean differs() {
            return !Objects.equals(before, now);
        }
    }

    /** A fact that differs, exact and as people read it. */
    public record FactChange(String fact, String label, Change<String> value, Change<String> shown) {}

    /** Something with a name that differs. */
    public record Named(String label, Change<String> value) {}

    /**
     * Compares a decision with the one that it takes the place of.
     *
     * @param earlier the assessment that was superseded
     * @param later the one that supersedes it
     * @param matter the standard and subject, which the later one decides
     * @param zone where the contract's days begin
     */
    public static Changes between(Assessment earlier, Assessment later, Matter matter, ZoneId zone) {
        Decision now = decision(later, matter);
        Decision before = decision(earlier, matter);
        List<String> saidBefore =
                before == null ? List.of() : said(before.explanation().trail());
        List<String> saidNow = said(now.explanation().trail());
        return new Changes(
                earlier.id(),
                earlier.decidedAt(),
                LocalDate.ofInstant(earlier.decidedAt(), zone),
                new Change<>(before == null ? null : before.outcome(), now.outcome()),
                new Change<>(before == null ? null : before.amount(), now.amount()),
                facts(given(before), given(now)),
                others(earlier, later, before, now),
                saidBefore.stream().filter(each -> !saidNow.contains(each)).toList(),
                saidNow.stream().filter(each -> !saidBefore.contains(each)).toList());
    }

    /** Whether nothing behind the decision differs, nor what came of it. */
    public boolean isNone() {
        return !outcome.differs()
                && !amount.differs()
                && facts.isEmpty()
                && others.isEmpty()
                && before.isEmpty()
                && now.isEmpty();
    }

    /** The same in sentences. */
    public List<String> says() {
        return ChangesText.sentences(this);
    }

    private static Decision decision(Assessment assessment, Matter matter) {
        return assessment.decisions().stream()
                .filter(decision -> decision.matter().equals(matter))
                .findFirst()
                .orElse(null);
    }

    /** A fact as one of the two decisions had it. */
    private record Given(String label, String value, String shown) {}

    private static Map<String, Given> given(Decision decision) {
        Map<String, Given> given = new LinkedHashMap<>();
        if (decision != null) {
            List<Frame.Quantity> facts = decision.explanation().frame().given();
            Trail trail = decision.explanation().trail();
            for (int i = 0; i < facts.size(); i++) {
                Frame.Quantity fact = facts.get(i);
                String value = trail.given().get(i);
                String shown = Shown.given(value, fact.type(), trail.origins().get(i));
                given.put(fact.name(), new Given(fact.label(), value, shown));
            }
        }
        return given;
    }

    private static List<FactChange> facts(Map<String, Given> before, Map<String, Given> now) {
        Map<String, Given> all = new LinkedHashMap<>(now);
        before.forEach(all::putIfAbsent);
        List<FactChange> facts = new ArrayList<>();
        all.forEach((fact, given) -> {
            Given none = new Given(given.label(), null, Shown.given(null, null, null));
            Given was = before.getOrDefault(fact, none);
            Given is = now.getOrDefault(fact, none);
            Change<String> value = new Change<>(was.value(), is.value());
            Change<String> shown = new Change<>(was.shown(), is.shown());
            if (value.differs() || shown.differs()) {
                facts.add(new FactChange(fact, given.label(), value, shown));
            }
        });
        return facts;
    }

    private static List<Named> others(Assessment earlier, Assessment later, Decision before, Decision now) {
        List<Named> others = new ArrayList<>();
        add("Base of the money", base(earlier), base(later), others);
        if (before != null) {
            Map<String, String> readBefore = readings(before);
            Map<String, String> readNow = readings(now);
            readNow.forEach((id, chosen) -> {
                if (readBefore.containsKey(id)) {
                    add("Reading of " + id, readBefore.get(id), chosen, others);
                }
            });
        }
        add("Rulebook", earlier.rulebook(), later.rulebook(), others);
        return others;
    }

    private static void add(String label, String before, String now, List<Named> others) {
        Change<String> value = new Change<>(before, now);
        if (value.differs()) {
            others.add(new Named(label, value));
        }
    }

    private static String base(Assessment assessment) {
        Settlement settlement = assessment.settlement();
        return settlement == null || settlement.base() == null ? null : Shown.dollars(settlement.base());
    }

    private static Map<String, String> readings(Decision decision) {
        Map<String, String> readings = new LinkedHashMap<>();
        decision.explanation().trail().readings().forEach(read -> readings.put(read.interpretation(), read.chosen()));
        return readings;
    }

    private static List<String> said(Trail trail) {
        List<String> said = new ArrayList<>();
        trail.rules().forEach(fired -> said.add(fired.did()));
        trail.money().forEach(step -> said.add(step.step() + ": " + Shown.dollars(step.amount())));
        return said;
    }
}
