package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Two JMH benchmarks measured by turns in one JVM, so that whatever else the machine does hits both alike.
 *
 * @param ours operations per second, a number per round
 * @param other operations per second, a number per round
 */
record Interleaved(List<Double> ours, List<Double> other) {
    static final String OURS = "ours";
    static final int WARM_UPS = 12;
    private static final int ROUNDS = 7;

    /** Measures the methods {@code ours} and {@code other} of a class. */
    static Interleaved run(Class<?> benchmarks, String other) throws RunnerException {
        Interleaved measured = new Interleaved(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            int warmUps = round == 0 ? WARM_UPS : 0;
            measured.ours.add(once(benchmarks, OURS, warmUps));
            measured.other.add(once(benchmarks, other, warmUps));
        }
        return measured;
    }

    double oursMedian() {
        return Median.of(ours);
    }

    double otherMedian() {
        return Median.of(other);
    }

    /** The median of the rounds' own ratios. */
    double ratio() {
        return Median.ofRatios(ours, other);
    }

    /** One round of a method: operations per second. */
    static double once(Class<?> benchmarks, String method, int warmUps) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(0)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getScore();
    }
}
