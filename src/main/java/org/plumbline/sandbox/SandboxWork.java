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
        return Wire.line(answer(Wire.read(line, Asked.class)));
    }

    private Answer answer(Asked asked) {
        try {
            return switch (asked.task()) {
                case OPEN -> open(asked.files());
                case CHECK -> Answer.of(CheckReport.of(check.run(files, Map.of())));
                case ANALYSE -> analysed();
                case COMPILE -> Answer.pleas(pleas());
                case ASSESS -> Answer.of(assessed(asked));
                case PIN -> pinned(asked);
                case MODEL -> Answer.of(model(asked));
                case EVALUATE -> Answer.of(trial(asked).evaluate(inputs(asked)));
            };
        } catch (RulebookRefused refused) {
            return Answer.faulty(refused.faults());
        } catch (SubmissionRefused refused) {
            return Answer.refused(refused.violations());
        } catch (EvaluationFailed defect) {
            // Whoever tries a draft can mend it, so that its defects are told.
            return Answer.refused(List.of(new Violation("", EvaluationFailed.CODE, defect.getMessage())));
        } catch (RuntimeException | StackOverflowError | LinkageError defect) {
            return Answer.failed(defect);
        }
    }

    private Answer open(Map<String, byte[]> given) {
        files = RulebookFiles.of(new TreeMap<>(given));
        rulebook = null;
        tried = null;
        return Answer.done();
    }

    private Answer analysed() {
        Check.analyse(files);
        rulebook();
        return Answer.done();
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

    private Assessment assessed(Asked asked) {
        return Evaluator.evaluate(
                        rulebook(),
                        EarlierYears.asDecided(rulebook(), SubmissionReader.readKept(Wire.exact(asked.submission()))))
                .assessment();
    }

    private Answer pinned(Asked asked) {
        Assessment assessment = assessed(asked);
        return Answer.pinned(assessment.decisions().stream()
                .filter(decision -> decision.standard().equals(asked.standard()))
                .findFirst()
                .map(decision -> text(asked, assessment, decision))
                .orElse(null));
    }

    private String text(Asked asked, Assessment assessment, Decision decision) {
        return CaseWriter.named(asked.name(), rulebook(), assessment.submission(), decision);
    }

    private Answer.Model model(Asked asked) {
        ModelTrial trial = trial(asked);
        return new Answer.Model(trial.inputs(), trial.decisions());
    }

    private ModelTrial trial(Asked asked) {
        if (tried == null || !tried.path().equals(asked.path()) || !Objects.equals(tried.rows(), asked.rows())) {
            tried = new Tried(
                    asked.path(),
                    asked.rows(),
                    new ModelTrial(AnyModel.read(files, asked.path(), Set.copyOf(asked.rows()))));
        }
        return tried.trial();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inputs(Asked asked) {
        return (Map<String, Object>) Wire.exact(asked.inputs());
    }
}
