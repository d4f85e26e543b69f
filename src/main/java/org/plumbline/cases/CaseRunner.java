package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.Evaluation;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Rulebook;

/** Decides a case as a request would be decided, and compares what it names. */
public final class CaseRunner {
    private final Case ran;
    private final List<String> shortfalls = new ArrayList<>();
    private final List<String> explanation = new ArrayList<>();

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
            Evaluation evaluation = decide(rulebook);
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

    private Evaluation decide(Rulebook rulebook) {
        return Evaluator.evaluate(rulebook, rulebook.admit(SubmissionReader.read(ran.request())));
    }

    private void compare(Assessment assessment) {
        if (ran.expect().containsKey("problem")) {
            shortfalls.add("expected a problem, but it was decided");
        }
        CaseReader.map(ran.expect().getOrDefault("decisions", Map.of()))
                .forEach((standard, expected) -> assessment.decisions().stream()
                        .filter(decision -> decision.standard().equals(standard))
                        .findFirst()
                        .ifPresentOrElse(
                                decision -> compare(decision, CaseReader.map(expected)),
                                () -> shortfalls.add("standard " + standard + " was not decided")));
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
        compare(decision.standard() + " ", values, Compared.of(decision));
        if (says != null && !decision.explanation().trail().summary().contains(says.toString())) {
            shortfalls.add(decision.standard() + " should say \"" + says + "\"");
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
