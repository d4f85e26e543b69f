package org.plumbline.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.plumbline.contract.Admission;
import org.plumbline.evaluation.Evaluation;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.StandardModel;

/** Whole years, final: all standards with explanations and settlement, against the tables alone. */
@State(Scope.Benchmark)
public class EngineBench {
    private static final List<Submission> SUBMISSIONS = Years.trees().stream()
            .map(tree -> Compiled.RULEBOOK.admit(SubmissionReader.read(tree)))
            .toList();

    private static final List<Bare> BARE =
            Compiled.rules().models().values().stream().map(Bare::of).toList();

    private int next;

    /** A model on a runtime of its own without a listener, with its inputs for each submission. */
    private record Bare(DMNRuntime runtime, DMNModel model, List<Map<String, Object>> inputs) {
        static Bare of(StandardModel compiled) {
            Resource source = ResourceFactory.newReaderResource(
                    new StringReader(Compiled.FILES.text(compiled.standard().model())));
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(source))
                    .getOrElseThrow(IllegalStateException::new);
            List<Map<String, Object>> inputs = new ArrayList<>();
            SUBMISSIONS.forEach(submission -> inputs.add(inputs(compiled, submission)));
            return new Bare(runtime, runtime.getModels().get(0), inputs);
        }

        private static Map<String, Object> inputs(StandardModel compiled, Submission submission) {
            Map<String, Object> values = new HashMap<>(submission.facts());
            values.put(StandardModel.KIND, submission.kind().name());
            values.put(StandardModel.MONTHS_TAKEN_OUT, BigDecimal.ZERO);
            Compiled.rules()
                    .contract()
                    .readings()
                    .values()
                    .forEach(reading -> values.put(reading.parameter(), reading.chosen()));
            values.keySet().retainAll(compiled.inputs());
            return values;
        }
    }

    static int tables() {
        return BARE.size();
    }

    static int standards() {
        return Compiled.rules().contract().standards().size();
    }

    static int rows() {
        return Compiled.rules().models().values().stream()
                .mapToInt(model -> model.frame().rows().size())
                .sum();
    }

    @Setup
    public void reset() {
        next = 0;
    }

    @Benchmark
    public Evaluation ours() {
        return Evaluator.evaluate(Compiled.RULEBOOK, SUBMISSIONS.get(next++ % SUBMISSIONS.size()));
    }

    @Benchmark
    public void bare(Blackhole hole) {
        int submission = next++ % SUBMISSIONS.size();
        for (Bare table : BARE) {
            DMNContext context = table.runtime().newContext();
            table.inputs().get(submission).forEach(context::set);
            hole.consume(table.runtime().evaluateAll(table.model(), context));
        }
    }
}
