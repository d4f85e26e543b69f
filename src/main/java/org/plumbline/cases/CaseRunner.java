package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.Evaluation;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Rulebook;

/** Decides a case as a request would be decided, and compares what it names. */
public final class CaseRunner {
    private final Case ran;
    private final List<String> shortfalls = new ArrayList<>();
    private final List<String> explanation = new ArrayList<>();

    /** What was decided before, the latest first. */
    private final List<Submission> decidedBefore = new ArrayList<>();

    private CaseRunner(Case ran) {
        this.ran = ran;
    }

    public static CaseResult run(Rulebook rulebook, Case ran) {
        return new CaseRunner(ran).result(rulebook);
    }

    private CaseResult result(Rulebook rulebook) {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        try {
            ran.earlier().forEach(request -> decideBefore(rulebook, request));
            Evaluation evaluation = decide(rulebook, ran.request());
            rows.addAll(evaluation.rowsReached());
            rules.addAll(evaluation.rulesFired());
            compare(evaluation.assessment());
        } catch (SubmissionRefused refused) {
            compare(refused.violations());
        } catch (EvaluationFailed failed) {
            shortfalls.add(EvaluationFailed.CODE + " " + failed.getMessage());
        }
        return new CaseResult(ran, shortfalls, rows, rules, explanation);
    }

    private Evaluation decide(Rulebook rulebook, Map<String, Object> request) {
        Submission admitted = rulebook.admit(SubmissionReader.read(request));
        return Evaluator.evaluate(rulebook, EarlierYears.lookUp(rulebook, admitted, this::finalOf));
    }

    private void decideBefore(Rulebook rulebook, Map<String, Object> request) {
        try {
            decidedBefore.add(0, decide(rulebook, request).assessment().submission());
        } catch (SubmissionRefused refused) {
            shortfalls.add("an earlier request was refused: " + refused.violations());
        }
    }

    private Optional<EarlierYears.Final> finalOf(Submission about, int year) {
        return decidedBefore.stream()
                .filter(before -> before.kind() == Kind.FINAL
                        && before.period().year() == year
                        && before.contractor().equals(about.contractor())
                        && before.contract().equals(about.contract())
                        && before.market().equals(about.market())
                        && before.readings().isEmpty())
                .map(before -> new EarlierYears.Final("final assessment of " + year, before))
                .findFirst();
    }

    private void compare(Assessment assessment) {
        if (ran.expect().containsKey("problem")) {
            shortfalls.add("expected a problem, but it was decided");
        }
        CaseReader.map(ran.expect().getOrDefault("decisions", Map.of()))
                .forEach((matter, expected) -> assessment.decisions().stream()
                        .filter(decision -> decision.matter().toString().equals(matter))
                        .findFirst()
                        .ifPresentOrElse(
                                decision -> compare(decision, CaseReader.map(expected)),
                                () -> shortfalls.add(matter + " was not decided; decided were "
                                        + assessment.decisions().stream()
                                                .map(Decision::matter)
                                                .toList())));
        CaseReader.map(ran.expect().getOrDefault("obligations", Map.of()))
                .forEach((standard, kinds) ->
                        same(standard + " obligations", kinds, Compared.obligations(assessment, standard)));
        if (ran.expect().containsKey("settlement")) {
            Object expected = ran.expect().get("settlement");
            if (expected == null || assessment.settlement() == null) {
                same("settlement", expected, assessment.settlement());
            } else {
                compare("settlement.", CaseReader.map(expected), Compared.of(assessment.settlement()));
            }
        }
    }

    private void compare(Decision decision, Map<String, Object> expected) {
        int before = shortfalls.size();
        Map<String, Object> values = new LinkedHashMap<>(expected);
        Object says = values.remove("says");
        compare(decision.matter() + " ", values, Compared.of(decision));
        if (says != null && !decision.explanation().trail().summary().contains(says.toString())) {
            shortfalls.add(decision.matter() + " should say \"" + says + "\"");
        }
        if (shortfalls.size() > before) {
            explanation.add(decision.explanation().trail().summary());
        }
    }

    private void compare(String prefix, Map<String, Object> expected, Map<String, Object> actual) {
        expected.forEach((name, value) -> same(prefix + name, value, actual.get(name)));
    }

    private void same(String what, Object expected, Object actual) {
        if (!Compared.same(expected, actual)) {
            shortfalls.add(what + " should be " + expected + " but is " + actual);
        }
    }

    private void compare(List<Violation> violations) {
        Object expected = ran.expect().get("problem");
        boolean met = expected != null
                && violations.stream()
                        .anyMatch(violation ->
                                violation.code().equals(CaseReader.map(expected).get("code"))
                                        && violation
                                                .pointer()
                                                .equals(CaseReader.map(expected)
                                                        .getOrDefault("pointer", violation.pointer())));
        if (!met) {
            shortfalls.add("expected " + (expected == null ? "a decision" : "the problem " + expected)
                    + ", but it was refused: " + violations);
        }
    }
}
