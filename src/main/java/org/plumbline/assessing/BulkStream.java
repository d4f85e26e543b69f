package org.plumbline.assessing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.plumbline.json.BulkLine;
import org.plumbline.json.Lines;
import org.plumbline.json.ProblemDetail;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.watching.InLog;
import org.plumbline.web.BrokenOff;
import org.plumbline.web.Problems;

/**
 * Answers lines while more come in. One thread reads and begins a batch, another keeps it and writes its answers: a
 * caller may wait for an answer before it sends the next line, and one that does not read its answers is not read from.
 */
final class BulkStream {
    /** More add little to what a transaction saves. */
    private static final int LARGEST_BATCH = 32;

    private static final int BATCHES_AHEAD = 1;
    private static final int LINE_END = '\n';
    private static final int LOOK_AROUND_MILLIS = 500;

    private final BulkAssessing bulk;
    private final ObjectMapper json;
    private final AssessmentAnswers assessments;
    private final Lines lines;
    private final int longestBatch;
    private final Caller caller;
    private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private volatile boolean stopped;

    /** Lines under way; the last batch has none, and what ended the reading if it failed. */
    private record Batch(List<Lines.Line> lines, List<Future<BulkAssessing.Begun>> begun, Throwable broken) {}

    /** @param longestBatch bytes of lines that are held at a time, but for one line more */
    BulkStream(
            BulkAssessing bulk,
            ObjectMapper json,
            AssessmentAnswers assessments,
            Lines lines,
            int longestBatch,
            Caller caller) {
        this.bulk = bulk;
        this.json = json;
        this.assessments = assessments;
        this.lines = lines;
        this.longestBatch = longestBatch;
        this.caller = caller;
    }

    /**
     * Reads to the end and writes an answer a line.
     *
     * @throws BrokenOff if the lines could not be read to their end: the answer must not look like a complete one
     */
    void answer(OutputStream output) throws IOException {
        Thread reader = new Thread(InLog.carriedInto(this::readAll), "bulk-reader");
        reader.start();
        try {
            Batch batch = ahead.take();
            while (!batch.lines().isEmpty()) {
                write(batch, output);
                batch = ahead.take();
            }
            if (batch.broken() instanceof IOException broken) {
                throw new BrokenOff(broken);
            }
            if (batch.broken() != null) {
                throw new IllegalStateException("The lines could not be read to their end", batch.broken());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            stopped = true;
        }
    }

    private void write(Batch batch, OutputStream output) throws IOException, InterruptedException {
        List<BulkAssessing.Answer> answers = bulk.keep(batch.begun(), caller);
        List<Integer> places = IntStream.range(0, answers.size()).boxed().toList();
        for (byte[] line : bulk.onAllCores(places, place -> bytes(batch, place, answers.get(place)))) {
            output.write(line);
        }
        output.flush();
    }

    private byte[] bytes(Batch batch, int place, BulkAssessing.Answer answer) {
        Lines.Line line = batch.lines().get(place);
        String key = answer.request() == null
                ? BulkRequest.key(line::tree)
                : answer.request().name();
        BulkLine told = answer.kept() == null
                ? BulkLine.refused(line.number(), key, (ProblemDetail)
                        Problems.of(answer.refused()).getEntity())
                : BulkLine.of(
                        line.number(),
                        key,
                        answer.kept().isNew() ? 201 : 200,
                        assessments.of(answer.kept().assessment()));
        try {
            byte[] content = json.writeValueAsBytes(told);
            byte[] ended = Arrays.copyOf(content, content.length + 1);
            ended[content.length] = LINE_END;
            return ended;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private void readAll() {
        Throwable ended = null;
        try {
            for (Lines.Line line = lines.next(); line != null && !stopped; line = lines.next()) {
                List<Lines.Line> batch = batch(line);
                hand(new Batch(batch, bulk.begin(batch, BulkStream::request, caller), null));
            }
        } catch (IOException | RuntimeException | Error broken) {
            ended = broken;
        }
        // Whatever it was: nobody may wait for ever for what comes no more.
        hand(new Batch(List.of(), List.of(), ended));
    }

    /** What is there already: nobody waits for a batch to be full. */
    private List<Lines.Line> batch(Lines.Line first) throws IOException {
        List<Lines.Line> batch = new ArrayList<>(List.of(first));
        int bytes = length(first);
        while (batch.size() < LARGEST_BATCH && bytes < longestBatch && lines.hasMore()) {
            Lines.Line next = lines.next();
            if (next == null) {
                return batch;
            }
            batch.add(next);
            bytes += length(next);
        }
        return batch;
    }

    private static int length(Lines.Line line) {
        return line.content() == null ? 0 : line.content().length;
    }

    private static BulkAssessing.Request request(Lines.Line line) {
        BulkRequest read = BulkRequest.read(line.tree());
        return new BulkAssessing.Request(
                read.submission(), read.key() == null ? null : IdempotencyKey.of(read.key(), line.content()));
    }

    /** Waits while the caller does not read its answers; gives up when it is gone. */
    private void hand(Batch batch) {
        try {
            boolean taken = false;
            while (!stopped && !taken) {
                taken = ahead.offer(batch, LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
