package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.database.ChildService;
import org.plumbline.evaluation.PeerBench;

/**
 * Measures everything, or the parts that {@code -Dbench.only} names with commas between, prints one table and writes it to
 * target/bench.md.
 */
public final class Bench {
    private static final int STARTS = 3;
    private static final String ONLY = System.getProperty("bench.only", "");

    private final List<String> lines = new ArrayList<>(List.of(
            "| what | Plumbline | held against | ratio | target |", "|---|--:|--:|--:|--:|"));

    private FilledLedger large;

    private Bench() {}

    public static void main(String... none) throws Exception {
        Bench bench = new Bench();
        try {
            for (Map.Entry<String, Part> part : bench.parts().entrySet()) {
                if (ONLY.isBlank() || List.of(ONLY.split(",")).contains(part.getKey())) {
                    part.getValue().measure();
                }
            }
        } finally {
            if (bench.large != null) {
                bench.large.close();
            }
        }
        String table = String.join("\n", bench.lines);
        System.out.println(table);
        Files.writeString(Path.of("target/bench.md"), table + "\n");
    }

    private interface Part {
        void measure() throws Exception;
    }

    /** By the name that picks them. */
    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("engine", this::engine);
        parts.put("peer", this::peer);
        parts.put("check", this::check);
        parts.put("service", this::service);
        parts.put("swap", this::swap);
        parts.put("replay", this::replay);
        // Last: the large ledger that these share stays in the way of whatever is measured after them.
        parts.put("ask", this::ask);
        parts.put("pages", this::pages);
        return parts;
    }

    private void check() throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < STARTS; run++) {
            long start = System.nanoTime();
            ChildService.java("-jar", "target/quarkus-app/quarkus-run.jar", "check")
                    .waitFor();
            seconds.add(secondsSince(start));
        }
        line("`check` of everything", "%.1f s", Median.of(seconds), "at most 10 s");
    }

    private void service() throws Exception {
        Path folder = Files.createTempDirectory("plumbline-bench-");
        try {
            // The ledger's key and heads come beside it.
            Path data = folder.resolve("postgresql");
            ChildService.start(data).close();
            List<Double> seconds = new ArrayList<>();
            for (int run = 0; run < STARTS; run++) {
                long start = System.nanoTime();
                try (ChildService service = ChildService.start(data)) {
                    seconds.add(secondsSince(start));
                    if (run == STARTS - 1) {
                        line("start to ready, existing data folder", "%.1f s", Median.of(seconds), "at most 8 s");
                        load(service);
                    }
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void ask() throws Exception {
        AskBench measured = AskBench.run(large());
        for (String filter : measured.few().keySet()) {
            times(
                    String.format(Locale.US, "page by %s, %,d decisions; 10,000", filter, FilledLedger.MANY),
                    measured.many().get(filter),
                    measured.few().get(filter),
                    measured.ratio(filter),
                    "1.3");
        }
        line(String.format(Locale.US, "export of %,d decisions as CSV", FilledLedger.MANY), "%.0f s", measured.export(), "");
    }

    private void pages() throws Exception {
        PageBench measured = PageBench.run(large());
        for (String page : measured.pages().keySet()) {
            times(
                    String.format(Locale.US, "%s as a page, %,d decisions; the calls behind it", page, FilledLedger.MANY),
                    measured.pages().get(page),
                    measured.calls().get(page),
                    measured.ratio(page),
                    "3");
        }
    }

    /** The ledger that several parts ask; it is filled once. */
    private FilledLedger large() throws Exception {
        if (large == null) {
            large = FilledLedger.of(FilledLedger.MANY);
        }
        return large;
    }

    private void swap() throws Exception {
        SwapBench measured = SwapBench.run();
        add(String.format(
                Locale.US,
                "| slowest of %,d answers while %d releases are checked and published; the usual one | %.0f ms | %.1f ms | %.0f | |",
                measured.swapping().size(),
                SwapBench.SWAPS,
                measured.slowest() * 1000,
                Median.of(measured.usual()) * 1000,
                measured.slowest() / Median.of(measured.usual())));
    }

    private void bulk(ChildService service) throws Exception {
        BulkBench measured = BulkBench.run(service);
        ratio(
                "one caller in bulk; one by one",
                Median.of(measured.bulk()),
                Median.of(measured.single()),
                measured.ratio(),
                1.5);
        line("10,000 lines in one call", "%.0f/s", BulkBench.tenThousand(service), "");
        line("live heap after that", "%.0f MiB", service.liveHeap(), "below 512 MiB");
    }

    private void load(ChildService service) throws Exception {
        ServiceBench measured = ServiceBench.run(service);
        line("live heap after that load", "%.0f MiB", service.liveHeap(), "below 512 MiB");
        ratio(
                "POST, 4 clients, durable, " + measured.rows() + " rows each; raw JDBC batches",
                Median.of(measured.ours()),
                Median.of(measured.raw()),
                measured.ratio(),
                0.35);
        bulk(service);
    }

    private void replay() throws Exception {
        ReplayBench measured = ReplayBench.run();
        ratio(
                "replay of kept FINAL assessments, " + ReplayBench.THREADS + " threads; so many times the engine on one",
                Median.of(measured.replayed()),
                Median.of(measured.engine()),
                measured.ratio(),
                0.7);
        line(
                String.format(Locale.US, "`verify` of %,d assessments, no difference", ReplayBench.ASSESSMENTS),
                "%.0f s",
                measured.verified(),
                "");
    }

    private void engine() throws Exception {
        Interleaved measured = Interleaved.run(EngineBench.class, "bare");
        ratio(
                "FINAL, " + EngineBench.standards() + " standards with explanations and settlement, one thread; its "
                        + EngineBench.tables() + " tables of " + EngineBench.rows() + " rows bare",
                measured.oursMedian(),
                measured.otherMedian(),
                measured.ratio(),
                0.5);
    }

    private void peer() throws Exception {
        PeerBench.agree();
        Interleaved measured = Interleaved.run(PeerBench.class, "camundas");
        ratio(
                "table 1.4 with every cell traced; the same file in Camunda 7.24 with its listener",
                measured.oursMedian(),
                measured.otherMedian(),
                measured.ratio(),
                10);
    }

    private void ratio(String what, double ours, double other, double ratio, double target) {
        add(String.format(
                Locale.US, "| %s | %,.0f/s | %,.0f/s | %.2f | at least %s |", what, ours, other, ratio, target));
    }

    /** Seconds that should be at most so many times those of the other. */
    private void times(String what, double ours, double other, double ratio, String target) {
        add(String.format(
                Locale.US,
                "| %s | %.1f ms | %.1f ms | %.2f | at most %s |",
                what,
                ours * 1000,
                other * 1000,
                ratio,
                target));
    }

    private void line(String what, String format, double value, String target) {
        add("| " + what + " | " + String.format(Locale.US, format, value) + " | | | " + target + " |");
    }

    private void add(String line) {
        lines.add(line);
        // As soon as it is known: the whole takes long, and may be broken off.
        System.out.println(line);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
