package org.plumbline.evaluation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.plumbline.bench.Compiled;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.StandardModel;

/** The whole model of standard 1.4 with the trace of every cell, against Camunda's engine on the same file. */
@State(Scope.Benchmark)
public class PeerBench {
    private static final StandardModel MODEL = Compiled.rules().models().get("1.4");
    private static final int OFFERED = 100_000;
    private static final List<Integer> ABANDONED = List.of(1_500, 2_500, 3_500);
    private static final List<Submission> SUBMISSIONS =
            ABANDONED.stream().map(PeerBench::submission).toList();
    private static final AtomicLong ROWS_HEARD_OF = new AtomicLong();
    private static final DmnEngine CAMUNDA = camunda();
    private static final DmnDecision DECISION = decision();

    private int next;

    private static Submission submission(int abandoned) {
        return Compiled.RULEBOOK.admit(
                SubmissionReader.read(Map.of(
                        "contract", Compiled.CONTRACT,
                        "contractor", "acme-dental",
                        "market", "INDIVIDUAL",
                        "period", "2017",
                        "facts",
                                Map.of(
                                        "callsOffered", BigDecimal.valueOf(OFFERED),
                                        "callsAbandoned", BigDecimal.valueOf(abandoned)))));
    }

    private static DmnEngine camunda() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> ROWS_HEARD_OF.addAndGet(event.getMatchingRules().size()));
        return configuration.buildEngine();
    }

    private static DmnDecision decision() {
        InputStream model = new ByteArrayInputStream(
                Compiled.FILES.bytes(MODEL.standard().model()));
        return CAMUNDA.parseDecision(MODEL.table(), model);
    }

    @Benchmark
    public StandardResult ours() {
        Submission submission = SUBMISSIONS.get(next++ % SUBMISSIONS.size());
        Instance contractor = Instance.of(Compiled.rules().contract(), MODEL.standard(), submission)
                .get(0);
        Map<String, String> readings = Evaluator.readings(Compiled.rules().contract(), submission);
        return new Tables(Compiled.rules(), new Consulted()).result(contractor, submission, List.of(), readings, Map.of());
    }

    @Benchmark
    public DmnDecisionResult camundas() {
        return CAMUNDA.evaluateDecision(
                DECISION,
                Map.of("callsOffered", OFFERED, "callsAbandoned", ABANDONED.get(next++ % ABANDONED.size())));
    }

    /** Both must decide the same, or there is nothing to compare. */
    public static void agree() {
        PeerBench bench = new PeerBench();
        PeerBench other = new PeerBench();
        for (int i = 0; i < SUBMISSIONS.size(); i++) {
            String ours = bench.ours().finding().effect().name();
            String camundas =
                    (String) other.camundas().getSingleResult().getEntryMap().get("effect");
            if (!ours.equals(camundas)) {
                throw new IllegalStateException("Plumbline says " + ours + ", Camunda " + camundas);
            }
        }
    }
}
