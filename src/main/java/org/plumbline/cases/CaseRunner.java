package org.plumbline.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.ExplanationText;
import org.plumbline.decision.Heading;
import org.plumbline.evaluation.Consulted;
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
    private final Rulebook rulebook;
    private final Case ran;
    private final Consulted consulted;
    private final List<Shortfall> shortfalls = new ArrayList<>();
    private final List<CaseResult.Explained> explanations = new ArrayList<>();

    /** What was decided before, the latest first. */
    private final List<Submission> decidedBefore = new ArrayList<>();

    private CaseRunner(Rulebook rulebook, Case ran, Consulted consulted) {
        this.rulebook = rulebook;
        this.ran = ran;
        this.consulted = consulted;
    }

    public static CaseResult run(Rulebook rulebook, Case ran) {
        return run(rulebook, ran, new Consulted());
    }

    /** @param consulted what tables of the rulebook answered to other cases */
    static CaseResult run(Rulebook rulebook, Case ran, Consulted consulted) {
        return new CaseRunner(rulebook, ran, consulted).result();
    }

    /**
     * The submission that a case decides, with the earlier years it looks back to.
     *
     * @throws SubmissionRefused if the rulebook does not accept it
     * @throws EvaluationFailed if the rulebook can't decide an earlier request of the case
     */
    static Submission submission(Rulebook rulebook, Case ran) {
        CaseRunner runner = new CaseRunner(rulebook, ran, new Consulted());
        ran.earlier().forEach(runner::decideBefore);
        return runner.submission(ran.request());
    }

    private CaseResult result() {
        Set<String> rows = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        try {
            ran.earlier().forEach(this::decideBefore);
            Evaluation evaluation = Evaluator.evaluate(rulebook, submission(ran.request()), consulted);
            rows.addAll(evaluation.rowsReached());
            rules.addAll(evaluation.rulesFired());
            compare(evaluation.assessment());
        } catch (SubmissionRefused refused) {
            compare(refused.violations());
        } catch (EvaluationFailed failed) {
            fellShort(EvaluationFailed.CODE + " " + failed.getMessage());
        }
        return new CaseResult(ran, shortfalls, rows, rules, explanations);
    }

    private Submission submission(Map<String, Object> request) {
        Submission admitted = rulebook.admit(SubmissionReader.read(request));
        return EarlierYears.lookUp(rulebook, admitted, this::finalOf);
    }

    private void decideBefore(Map<String, Object> request) {
        try {
            Evaluation before = Evaluator.evaluate(rulebook, submission(request), consulted);
            decidedBefore.add(0, before.assessment().submission());
        } catch (SubmissionRefused refused) {
            fellShort("an earlier request was refused: " + refused.violations());
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
            fellShort("expected a problem, but it was decided");
        }
        CaseReader.map(ran.expect().getOrDefault("decisions", Map.of()))
                .forEach((matter, expected) -> assessment.decisions().stream()
                        .filter(decision -> decision.matter().toString().equals(matter))
                        .findFirst()
                        .ifPresentOrElse(
                                decision -> compare(assessment, decision, CaseReader.map(expected)),
                                () -> fellShort(matter + " was not decided; decided were "
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

    private void compare(Assessment assessment, Decision decision, Map<String, Object> expected) {
        int before = shortfalls.size();
        Map<String, Object> values = new LinkedHashMap<>(expected);
        Object says = values.remove("says");
        compare(decision.matter() + " ", values, Compared.of(decision));
        if (says != null && !decision.explanation().trail().summary().contains(says.toString())) {
            fellShort(decision.matter() + " should say \"" + says + "\"");
        }
        if (shortfalls.size() > before) {
            explanations.add(
                    new CaseResult.Explained(decision.explanation().trail().summary(), text(assessment, decision)));
        }
    }

    private String text(Assessment assessment, Decision decision) {
        Contract contract =
                rulebook.contracts().get(assessment.submission().contract()).contract();
        return ExplanationText.of(Account.of(decision, Heading.of(assessment), contract, List.of()));
    }

    private void fellShort(String told) {
        shortfalls.add(Shortfall.told(told));
    }

    private void compare(String prefix, Map<String, Object> expected, Map<String, Object> actual) {
        expected.forEach((name, value) -> same(prefix + name, value, actual.get(name)));
    }

    private void same(String what, Object expected, Object actual) {
        if (!Compared.same(expected, actual)) {
            shortfalls.add(Shortfall.of(what, expected, actual));
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
            fellShort("expected " + (expected == null ? "a decision" : "the problem " + expected)
                    + ", but it was refused: " + violations);
        }
    }
}
