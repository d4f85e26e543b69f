package org.plumbline.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.cases.CheckReport;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Settlement;
import org.plumbline.evaluation.Tried;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookRefused;

/**
 * What a sandbox answers: what came of the task, or why nothing did; the rest is null.
 *
 * @param pleas what requests may plead, by contract
 * @param pinned the text of a case file; null where the standard is not decided
 * @param faults why the files make no rulebook, or no model
 * @param violations why a submission or an input is not acceptable
 * @param failed a defect, for the log
 */
record SandboxAnswer(
        CheckReport report,
        Map<String, Set<Contract.Plea>> pleas,
        Assessed assessment,
        String pinned,
        Model model,
        Tried tried,
        List<Fault> faults,
        List<Violation> violations,
        String failed) {

    /** A model: its inputs with the types of FEEL, and its decisions. */
    record Model(Map<String, String> inputs, List<String> decisions) {}

    /** An assessment, with its submission as a tree. */
    record Assessed(
            Map<String, Object> submission,
            String rulebook,
            Engine engine,
            List<Decision> decisions,
            Settlement settlement,
            List<Obligation> obligations) {
        static Assessed of(Assessment assessment) {
            return new Assessed(
                    RequestTree.of(assessment.submission()),
                    assessment.rulebook(),
                    assessment.engine(),
                    assessment.decisions(),
                    assessment.settlement(),
                    assessment.obligations());
        }

        Assessment assessment() {
            return Assessment.unkept(
                    SubmissionReader.readKept(Wire.exact(submission)),
                    rulebook,
                    engine,
                    decisions,
                    settlement,
                    obligations);
        }
    }

    static SandboxAnswer done() {
        return new SandboxAnswer(null, null, null, null, null, null, null, null, null);
    }

    static SandboxAnswer of(CheckReport report) {
        return new SandboxAnswer(report, null, null, null, null, null, null, null, null);
    }

    static SandboxAnswer pleas(Map<String, Set<Contract.Plea>> pleas) {
        return new SandboxAnswer(null, pleas, null, null, null, null, null, null, null);
    }

    static SandboxAnswer of(Assessment assessment) {
        return new SandboxAnswer(null, null, Assessed.of(assessment), null, null, null, null, null, null);
    }

    static SandboxAnswer pinned(String text) {
        return new SandboxAnswer(null, null, null, text, null, null, null, null, null);
    }

    static SandboxAnswer of(Model model) {
        return new SandboxAnswer(null, null, null, null, model, null, null, null, null);
    }

    static SandboxAnswer of(Tried tried) {
        return new SandboxAnswer(null, null, null, null, null, tried, null, null, null);
    }

    static SandboxAnswer faulty(List<Fault> faults) {
        return new SandboxAnswer(null, null, null, null, null, null, faults, null, null);
    }

    static SandboxAnswer refused(List<Violation> violations) {
        return new SandboxAnswer(null, null, null, null, null, null, null, violations, null);
    }

    static SandboxAnswer failed(Throwable defect) {
        return new SandboxAnswer(null, null, null, null, null, null, null, null, defect.toString());
    }

    /** The same, where something came of the task; else throws why nothing did. */
    SandboxAnswer orRefuse() {
        if (faults != null) {
            throw new RulebookRefused(faults);
        } else if (violations != null) {
            throw SubmissionRefused.unacceptable(violations);
        } else if (failed != null) {
            throw new IllegalStateException("In a process of its own: " + failed);
        }
        return this;
    }
}
