package org.plumbline.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how much of the input is read; shows nothing anywhere else. */
final class ReadingProgress implements AutoCloseable {
    static final long UNKNOWN = -1;

    private static final int WIDTH = 40;
    private static final long PAUSE_NANOS = 100_000_000;

    private final long size;
    private final PrintWriter terminal;
    private long read;
    private long shown;

    private ReadingProgress(long size, PrintWriter terminal) {
        this.size = size;
        this.terminal = terminal;
    }

    /** @param size bytes to be read, or {@link #UNKNOWN} */
    static ReadingProgress of(long size, PrintWriter err) {
        return new ReadingProgress(size, Ansi.AUTO.enabled() ? err : null);
    }

    /** The same input, watched. */
    InputStream watch(InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                add(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                add(Math.max(0, count));
                return count;
            }
        };
    }

    private void add(int bytes) {
        read += bytes;
        if (terminal != null && System.nanoTime() - shown > PAUSE_NANOS) {
            shown = System.nanoTime();
            terminal.print("\r" + text(read, size));
            terminal.flush();
        }
    }

    /** The bar, or the number of kilobytes where the size is not known. */
    static String text(long read, long size) {
        if (size <= 0) {
            return read / 1024 + " KiB";
        }
        int done = (int) (Math.min(read, size) * WIDTH / size);
        return "[" + "=".repeat(done) + " ".repeat(WIDTH - done) + "] " + Math.min(read, size) * 100 / size + "%";
    }

    @Override
    public void close() {
        if (terminal != null) {
            terminal.println("\r" + text(read, size));
            terminal.flush();
        }
    }
}
