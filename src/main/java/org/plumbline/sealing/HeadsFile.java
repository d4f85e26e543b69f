package org.plumbline.sealing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.ledger.LedgerRefused;

/**
 * A file outside the database to which the head of a chain is appended whenever an assessment is kept. Its first line
 * names the ledger. Several instances on one machine may share it.
 */
public final class HeadsFile implements Closeable {
    private static final String TITLE = "heads of ledger ";

    private final Object forcing = new Object();
    private final FileChannel channel;
    private long written;
    private long forced;

    private HeadsFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file to append to it. Half a line that a kill has left at its end is taken off.
     */
    public static HeadsFile open(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try (FileLock alone = channel.lock()) {
                channel.truncate(endOfLastLine(channel));
            }
            return new HeadsFile(channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Makes the file of a ledger, without a head. */
    public static void make(Path file, UUID ledger) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "ledger-", ".new");
            Files.writeString(unfinished, TITLE + ledger + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whether there is such a file, and it has more than its first line. */
    public static boolean tellsOfAny(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(2).count() > 1;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(last.clear(), end - 1);
            if (last.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /**
     * The newest head of each chain that the file tells of; half a line at its end is passed over.
     *
     * @throws LedgerRefused if it belongs to another ledger
     */
    public static ChainHeads read(Path file, UUID ledger) {
        ChainHeads heads = new ChainHeads();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            if (!(TITLE + ledger).equals(lines.readLine())) {
                throw new LedgerRefused("The file " + file + " belongs to another ledger: put back the one of this"
                        + " ledger, or name another with plumbline.ledger.heads-file.");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heads.add(line);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }

    /**
     * Appends. When this returns the lines are durable; those who append at once share the wait for the disk.
     *
     * @throws UncheckedIOException if they could not be written; then they are caught up at the next start
     */
    public void append(List<ChainHead> heads) {
        try {
            long mine = write(heads);
            synchronized (forcing) {
                if (forced < mine) {
                    long all = written();
                    channel.force(false);
                    forced = all;
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized long write(List<ChainHead> heads) throws IOException {
        ByteBuffer lines = ByteBuffer.wrap(heads.stream()
                .map(ChainHead::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        try (FileLock alone = channel.lock()) {
            channel.position(channel.size());
            while (lines.hasRemaining()) {
                channel.write(lines);
            }
        }
        return ++written;
    }

    private synchronized long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
