package org.plumbline.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.plumbline.cases.CheckReport;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.evaluation.Tried;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.rulebook.RulebookRefused;

/** What the service asks a sandbox. */
public final class SandboxCalls {
    private final UnaryOperator<String> sandbox;

    /** @param sandbox gives the line that answers a line */
    public SandboxCalls(UnaryOperator<String> sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * A model of a draft.
     *
     * @param inputs names of its inputs, each with what FEEL calls its type
     * @param decisions names of its decisions
     */
    public record Model(Map<String, String> inputs, List<String> decisions) {}

    private SandboxAnswer ask(SandboxTask asked) {
        return Wire.read(sandbox.apply(Wire.line(asked)), SandboxAnswer.class).orRefuse();
    }

    /** Gives the files that all that follows is about. */
    public void open(RulebookFiles files) {
        ask(SandboxTask.open(files.contents()));
    }

    /** Compiles, analyses and runs all cases; whatever is wrong is told in the report. */
    public CheckReport check() {
        return ask(SandboxTask.of(SandboxTask.Task.CHECK)).report();
    }

    /**
     * Compiles and analyses.
     *
     * @throws RulebookRefused with every fault
     */
    public void analyse() {
        ask(SandboxTask.of(SandboxTask.Task.ANALYSE));
    }

    /**
     * Compiles; what requests may plead, by contract.
     *
     * @throws RulebookRefused with every fault
     */
    public Map<String, Set<Contract.Plea>> compile() {
        return ask(SandboxTask.of(SandboxTask.Task.COMPILE)).pleas();
    }

    /**
     * Decides.
     *
     * @param admitted with the earlier years it looks back to
     * @throws SubmissionRefused if it is not accepted, or RB-090 if it can't be decided
     */
    public Assessment assess(Submission admitted) {
        return ask(SandboxTask.assess(RequestTree.of(admitted))).assessment().assessment();
    }

    /** The case file that pins what a submission comes to; empty if the standard is not decided. Throws as {@link #assess}. */
    public Optional<String> pin(Submission admitted, String standard, String name) {
        return Optional.ofNullable(
                ask(SandboxTask.pin(RequestTree.of(admitted), standard, name)).pinned());
    }

    /**
     * Compiles a model.
     *
     * @throws RulebookRefused with what is wrong with it
     */
    public Model model(String path, List<String> rows) {
        SandboxAnswer.Model model = ask(SandboxTask.model(path, rows)).model();
        return new Model(model.inputs(), model.decisions());
    }

    /**
     * Evaluates every decision of a model.
     *
     * @throws SubmissionRefused if a value does not fit
     */
    public Tried evaluate(String path, List<String> rows, Map<String, Object> inputs) {
        return ask(SandboxTask.evaluate(path, rows, inputs)).tried();
    }
}
