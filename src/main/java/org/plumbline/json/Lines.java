package org.plumbline.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plumbline.request.BodyTooLarge;

/** Reads lines of bounded length, whatever the length of the whole. Blank lines are counted and left out. */
public final class Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream input;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    /** @param longest bytes of a line that is still read */
    public Lines(InputStream input, int longest) {
        this.input = input;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param content without its end; null if it was too long
     */
    public record Line(long number, byte[] content) {
        /**
         * What it says as JSON.
         *
         * @throws org.plumbline.fact.SubmissionRefused malformed, if it is none
         * @throws BodyTooLarge if it was too long
         */
        public Object tree() {
            if (content == null) {
                throw new BodyTooLarge();
            }
            return JsonTree.read(content);
        }
    }

    /** The next line that is not blank; null at the end. */
    public Line next() throws IOException {
        while (from < to || fill()) {
            Line line = line();
            if (line.content() == null || !new String(line.content(), StandardCharsets.UTF_8).isBlank()) {
                return line;
            }
        }
        return null;
    }

    /** Whether more has come in already, so that reading on waits for nobody, or for the rest of one line. */
    public boolean hasMore() throws IOException {
        return from < to || input.available() > 0;
    }

    private Line line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (from < to || fill())) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            ended = end < to;
            tooLong = tooLong || line.size() + end - from > longest;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            from = ended ? end + 1 : end;
        }
        byte[] content = line.toByteArray();
        return new Line(++number, tooLong ? null : number == 1 ? withoutMark(content) : content);
    }

    /** Editors begin a file with a mark to say that it is UTF-8. */
    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, input.read(buffer));
        return to > 0;
    }
}
