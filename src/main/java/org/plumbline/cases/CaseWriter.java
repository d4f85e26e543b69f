package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Decision;
import org.plumbline.fact.EarlierYear;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.Rulebook;

/** Writes the case that pins a decision, so that it stays decided as it was. */
public final class CaseWriter {
    private static final List<String> UNNEEDED_IF_EMPTY = List.of("exceptions", "adjustments", "readings", "earlier");

    private final Rulebook rulebook;
    private final Contract contract;
    private final Submission submission;
    private final Decision decision;
    private final boolean anonymous;
    private final UnaryOperator<Object> mask;
    private final String name;

    private CaseWriter(
            Rulebook rulebook,
            Submission submission,
            Decision decision,
            boolean anonymous,
            UnaryOperator<Object> mask,
            String name) {
        this.name = name;
        this.rulebook = rulebook;
        this.contract = rulebook.contracts().get(submission.contract()).contract();
        this.submission = submission;
        this.decision = decision;
        this.anonymous = anonymous;
        this.mask = mask;
    }

    /**
     * The case as the text of a case file. It states the facts the standard is decided from; all facts, where a rule
     * looks at others too. It has been run: it passes under the rulebook that decided.
     *
     * @param rulebook the one that decided
     * @param submission as it was decided
     * @param anonymous whether the contractor and free texts are left out
     * @param mask gives a tree without what is not to be shown of its texts
     */
    public static String write(
            Rulebook rulebook,
            Submission submission,
            Decision decision,
            boolean anonymous,
            UnaryOperator<Object> mask) {
        return write(new CaseWriter(rulebook, submission, decision, anonymous, mask, told(submission, decision)));
    }

    private static String told(Submission submission, Decision decision) {
        return "%s %s in %s is %s"
                .formatted(decision.matter(), decision.title(), submission.period(), decision.outcome());
    }

    /** The same of a decision that is not kept, under a name of its own; a blank one says what was decided. */
    public static String named(String name, Rulebook rulebook, Submission submission, Decision decision) {
        String chosen = name.isBlank() ? told(submission, decision) : name.strip();
        return write(new CaseWriter(rulebook, submission, decision, false, UnaryOperator.identity(), chosen));
    }

    private static String write(CaseWriter writer) {
        String needed = writer.text(true);
        return writer.passes(needed) ? needed : writer.text(false);
    }

    private boolean passes(String text) {
        return CaseReader.read("pinned.cases.yaml", text, new ArrayList<>()).stream()
                .allMatch(pinned -> CaseRunner.run(rulebook, pinned).passed());
    }

    private String text(boolean neededOnly) {
        Map<String, Object> pinned = new LinkedHashMap<>();
        pinned.put("name", name);
        pinned.putAll(request(neededOnly));
        pinned.put("expect", Map.of("decisions", Map.of(decision.matter().toString(), expected())));
        return CaseText.of(ordered("contract", contract.id(), "cases", List.of(mask.apply(pinned))));
    }

    private Map<String, Object> request(boolean neededOnly) {
        Map<String, Object> request = RequestTree.of(submission);
        request.remove("contract");
        request.remove(SubmissionReader.PLEADED);
        request.put(
                "earlier",
                submission.earlier().stream().map(CaseWriter::earlier).toList());
        if (neededOnly) {
            reduce(request);
        }
        UNNEEDED_IF_EMPTY.forEach(key -> {
            if (List.of().equals(request.get(key)) || Map.of().equals(request.get(key))) {
                request.remove(key);
            }
        });
        return anonymous ? withoutNames(request) : request;
    }

    private void reduce(Map<String, Object> request) {
        NeededFacts needed = new NeededFacts(contract, decision.standard());
        reduceFacts(request, needed);
        request.computeIfPresent("exceptions", (key, claims) -> needed.about((List<?>) claims));
        request.computeIfPresent("adjustments", (key, agreed) -> needed.about((List<?>) agreed));
        request.computeIfPresent("earlier", (key, years) -> ((List<?>) years)
                .stream()
                        .map(year -> {
                            Map<String, Object> reduced = new LinkedHashMap<>(CaseReader.map(year));
                            reduceFacts(reduced, needed);
                            return reduced;
                        })
                        .toList());
    }

    private static void reduceFacts(Map<String, Object> request, NeededFacts needed) {
        Map<String, Object> stated = CaseReader.map(request.get("facts"));
        Map<String, Object> facts = needed.of(stated);
        if (stated.get("months") instanceof List<?> months) {
            facts.put(
                    "months", months.stream().map(month -> month(month, needed)).toList());
        }
        request.put("facts", facts);
    }

    private static Map<String, Object> month(Object stated, NeededFacts needed) {
        Map<String, Object> month = ordered("month", CaseReader.map(stated).get("month"));
        month.putAll(needed.of((Map<?, ?>) stated));
        return month;
    }

    /** An earlier year as a request decided before. */
    private static Map<String, Object> earlier(EarlierYear year) {
        return ordered("period", Integer.toString(year.year()), "facts", RequestTree.plain(year.facts()));
    }

    private Map<String, Object> withoutNames(Map<String, Object> request) {
        Anonymous names = new Anonymous(contract);
        Map<String, Object> without = names.request(request);
        without.computeIfPresent("earlier", (key, years) -> ((List<?>) years)
                .stream().map(year -> names.request(CaseReader.map(year))).toList());
        return without;
    }

    private Map<String, Object> expected() {
        return ordered(
                "outcome", decision.outcome().name(),
                "level", decision.level(),
                "share", decision.share(),
                "amount", decision.amount(),
                "row", decision.row());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
