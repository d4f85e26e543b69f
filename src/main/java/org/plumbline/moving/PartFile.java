package org.plumbline.moving;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file of an export that is being written. */
final class PartFile implements Closeable {
    private final Path path;
    private final FileOutputStream file;
    private final DigestOutputStream digested;
    private final GZIPOutputStream compressed;
    private long rows;
    private long written;

    PartFile(Path path) throws IOException {
        this.path = path;
        this.file = new FileOutputStream(path.toFile());
        this.digested = new DigestOutputStream(new BufferedOutputStream(file), Digests.sha256());
        this.compressed = new GZIPOutputStream(digested, 1 << 16);
    }

    /** Adds a row, with the line break at its end. */
    void add(byte[] row) throws IOException {
        compressed.write(row);
        rows++;
        written += row.length;
    }

    /** Bytes before they were compressed. */
    long size() {
        return written;
    }

    /** Ends the file. When this returns it is durable. */
    Manifest.Part end() throws IOException {
        compressed.finish();
        digested.flush();
        file.getChannel().force(true);
        close();
        return new Manifest.Part(
                path.getFileName().toString(),
                rows,
                Files.size(path),
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
