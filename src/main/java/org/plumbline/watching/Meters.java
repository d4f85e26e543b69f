package org.plumbline.watching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;

/** The figures of the service. Their names and labels are told in the page on operation. */
@ApplicationScoped
class Meters implements Watch {
    private static final String CONTRACT = "contract";
    private static final String CHECKS = "plumbline.checks";
    private static final String RESULT = "result";
    private static final String REPLAYS = "plumbline.replays";
    private static final String STATUS = "status";
    private static final Duration[] BUCKETS = Stream.of(10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter faults;
    private final Counter differences;
    private final MultiGauge inForce;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.faults = counter("plumbline.check.faults", "Faults that checks of drafts and proposals found");
        this.differences = counter("plumbline.replay.differences", "Decisions that came out otherwise when replayed");
        this.inForce = MultiGauge.builder("plumbline.release.in.force")
                .description("1 for each rulebook that decides periods, from its first month on")
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** Figures that count from zero are there from the start, so that an alert on them has something to hold on to. */
    void start(@Observes StartupEvent event) {
        registry.counter(CHECKS, RESULT, "passed");
        registry.counter(CHECKS, RESULT, "failed");
    }

    @Override
    public void replays(LongSupplier waiting, List<String> statuses) {
        Gauge.builder("plumbline.replays.waiting", waiting, LongSupplier::getAsLong)
                .description("Replays of this instance that wait or run")
                .strongReference(true)
                .register(registry);
        statuses.forEach(status -> registry.counter(REPLAYS, STATUS, status));
    }

    @Override
    public void kept(Assessment assessment) {
        String contract = assessment.submission().contract();
        for (Decision decision : assessment.decisions()) {
            registry.counter(
                            "plumbline.decisions",
                            CONTRACT,
                            contract,
                            "outcome",
                            decision.outcome().name())
                    .increment();
        }
    }

    @Override
    public void evaluated(String contract, Duration took) {
        Timer.builder("plumbline.evaluation")
                .description("How long it takes to decide a submission, without keeping it")
                .tag(CONTRACT, contract)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(took);
        undecidableOf(contract);
    }

    @Override
    public void undecidable(String contract) {
        undecidableOf(contract).increment();
    }

    private Counter undecidableOf(String contract) {
        return Counter.builder("plumbline.undecidable")
                .description("Submissions that the rulebook could not decide: a defect of it")
                .tag(CONTRACT, contract)
                .register(registry);
    }

    @Override
    public void checked(int found) {
        registry.counter(CHECKS, RESULT, found == 0 ? "passed" : "failed").increment();
        faults.increment(found);
    }

    @Override
    public void replayed(String status, long changed) {
        registry.counter(REPLAYS, STATUS, status).increment();
        differences.increment(changed);
    }

    @Override
    public void inForce(List<Release> releases) {
        inForce.register(
                releases.stream()
                        .<MultiGauge.Row<?>>map(
                                each -> MultiGauge.Row.of(Tags.of("release", each.rulebook(), "from", each.from()), 1))
                        .toList(),
                true);
    }
}
