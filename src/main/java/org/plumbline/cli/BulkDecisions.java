package org.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.plumbline.assessing.BulkRequest;
import org.plumbline.assessing.CsvRequests;
import org.plumbline.csv.CsvRows;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.json.BulkLine;
import org.plumbline.json.Json;
import org.plumbline.json.Lines;
import org.plumbline.json.ProblemDetail;
import org.plumbline.rulebook.Rulebook;

/** Decides many requests on all cores and prints a line for each, in their order; holds a few at a time. */
final class BulkDecisions {
    private static final int OK = 200;
    private static final int DEFECT = 500;
    private static final int LONGEST_LINE = 2 * 1024 * 1024;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AT_A_TIME = 8 * CORES;

    private BulkDecisions() {}

    /** A decided line, as it is printed. */
    private record Told(boolean decided, String line) {}

    /**
     * Reads NDJSON, or CSV where the first character is no brace, to its end.
     *
     * @param kept whether each line is a submission as the ledger keeps it
     * @return whether every line was decided
     */
    static boolean print(Rulebook rulebook, boolean kept, InputStream input, PrintWriter out) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input);
        Requests requests = CsvRequests.isCsv(buffered)
                ? rows(new CsvRequests(buffered))
                : lines(new Lines(buffered, LONGEST_LINE));
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        Deque<Future<Told>> under = new ArrayDeque<>();
        boolean all = true;
        try {
            for (Request request = requests.next(); request != null; request = requests.next()) {
                Request each = request;
                under.add(cores.submit(() -> decide(rulebook, kept, each)));
                all &= under.size() < AT_A_TIME || printed(under.remove(), out);
            }
            while (!under.isEmpty()) {
                all &= printed(under.remove(), out);
            }
        } finally {
            cores.shutdownNow();
        }
        out.flush();
        return all;
    }

    /** What is to be decided. @param tree throws what is wrong with it */
    private record Request(long number, Supplier<Object> tree) {}

    /** Where requests come from; null at the end. */
    private interface Requests {
        Request next() throws IOException;
    }

    private static Requests rows(CsvRequests csv) {
        return () -> {
            CsvRows.Row row = csv.next();
            return row == null ? null : new Request(row.number(), () -> CsvRequests.tree(row, row.cells()));
        };
    }

    private static Requests lines(Lines lines) {
        return () -> {
            Lines.Line line = lines.next();
            return line == null ? null : new Request(line.number(), line::tree);
        };
    }

    private static boolean printed(Future<Told> work, PrintWriter out) {
        try {
            Told told = work.get();
            out.println(told.line());
            return told.decided();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }

    private static Told decide(Rulebook rulebook, boolean kept, Request request) {
        String key = BulkRequest.key(request.tree());
        try {
            Object tree = request.tree().get();
            Submission submission = kept
                    ? EarlierYears.asDecided(rulebook, SubmissionReader.readKept(tree))
                    : rulebook.admit(BulkRequest.read(tree).submission());
            AssessmentAnswer answer = new AssessmentAnswer(
                    Evaluator.evaluate(rulebook, submission).assessment(), List.of());
            return new Told(true, Json.line(BulkLine.of(request.number(), key, OK, answer)));
        } catch (RuntimeException refused) {
            return new Told(false, Json.line(BulkLine.refused(request.number(), key, problem(refused))));
        }
    }

    private static ProblemDetail problem(RuntimeException refused) {
        return ProblemDetail.of(refused)
                .orElseGet(() -> ProblemDetail.of(DEFECT, "Internal error", refused.toString(), List.of()));
    }
}
