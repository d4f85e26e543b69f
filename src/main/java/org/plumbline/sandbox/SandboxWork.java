package org.plumbline.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.cases.CaseWriter;
import org.plumbline.cases.Check;
import org.plumbline.cases.CheckReport;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.evaluation.ModelTrial;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.AnyModel;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;
import org.plumbline.rulebook.Workings;

/** What is done within a sandbox, a task after another; holds on to what it compiled. For one thread. */
public final class SandboxWork {
    private final Check check = new Check();
    private final Workings workings = new Workings();
    private RulebookFiles files;
    private Rulebook rulebook;
    private Tried tried;

    /** A model, compiled to be tried. */
    private record Tried(String path, List<String> rows, ModelTrial trial) {}

    /** Does what a line asks, and gives the line that answers. */
    public String answer(String line) {
        return Wire.line(answer(Wire.read(line, SandboxTask.class)));
    }

    private SandboxAnswer answer(SandboxTask asked) {
        try {
            return switch (asked.task()) {
                case OPEN -> open(asked.files());
                case CHECK -> SandboxAnswer.of(CheckReport.of(check.run(files, Map.of())));
                case ANALYSE -> analysed();
                case COMPILE -> SandboxAnswer.pleas(pleas());
                case ASSESS -> SandboxAnswer.of(assessed(asked));
                case PIN -> pinned(asked);
                case MODEL -> SandboxAnswer.of(model(asked));
                case EVALUATE -> SandboxAnswer.of(trial(asked).evaluate(inputs(asked)));
            };
        } catch (RulebookRefused refused) {
            return SandboxAnswer.faulty(refused.faults());
        } catch (SubmissionRefused refused) {
            return SandboxAnswer.refused(refused.violations());
        } catch (EvaluationFailed defect) {
            // Whoever tries a draft can mend it, so that its defects are told.
            return SandboxAnswer.refused(List.of(new Violation("", EvaluationFailed.CODE, defect.getMessage())));
        } catch (RuntimeException | StackOverflowError | LinkageError defect) {
            return SandboxAnswer.failed(defect);
        }
    }

    private SandboxAnswer open(Map<String, byte[]> given) {
        files = RulebookFiles.of(new TreeMap<>(given));
        rulebook = null;
        tried = null;
        return SandboxAnswer.done();
    }

    private SandboxAnswer analysed() {
        Check.analyse(files);
        rulebook();
        return SandboxAnswer.done();
    }

    private Rulebook rulebook() {
        if (rulebook == null) {
            rulebook = Rulebook.read(files, workings);
        }
        return rulebook;
    }

    private Map<String, Set<Contract.Plea>> pleas() {
        return rulebook().contracts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().contract().heard()));
    }

    private Assessment assessed(SandboxTask asked) {
        return Evaluator.evaluate(
                        rulebook(),
                        EarlierYears.asDecided(rulebook(), SubmissionReader.readKept(Wire.exact(asked.submission()))))
                .assessment();
    }

    private SandboxAnswer pinned(SandboxTask asked) {
        Assessment assessment = assessed(asked);
        return SandboxAnswer.pinned(assessment.decisions().stream()
                .filter(decision -> decision.standard().equals(asked.standard()))
                .findFirst()
                .map(decision -> text(asked, assessment, decision))
                .orElse(null));
    }

    private String text(SandboxTask asked, Assessment assessment, Decision decision) {
        return CaseWriter.named(asked.name(), rulebook(), assessment.submission(), decision);
    }

    private SandboxAnswer.Model model(SandboxTask asked) {
        ModelTrial trial = trial(asked);
        return new SandboxAnswer.Model(trial.inputs(), trial.decisions());
    }

    private ModelTrial trial(SandboxTask asked) {
        if (tried == null || !tried.path().equals(asked.path()) || !Objects.equals(tried.rows(), asked.rows())) {
            tried = new Tried(
                    asked.path(),
                    asked.rows(),
                    new ModelTrial(AnyModel.read(files, asked.path(), Set.copyOf(asked.rows()))));
        }
        return tried.trial();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inputs(SandboxTask asked) {
        return (Map<String, Object>) Wire.exact(asked.inputs());
    }
}
