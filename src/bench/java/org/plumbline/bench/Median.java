package org.plumbline.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Medians, which a single disturbed round does not move. */
public final class Median {
    private Median() {}

    public static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median of the ratios of values measured side by side. */
    public static double ofRatios(List<Double> values, List<Double> others) {
        return of(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / others.get(i))
                .toList());
    }
}
