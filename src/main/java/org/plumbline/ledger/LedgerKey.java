package org.plumbline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/** The file of the key that seals the ledger: 32 random bytes, outside the database, for its owner alone. */
public final class LedgerKey {
    private static final int LENGTH = 32;

    private LedgerKey() {}

    /**
     * The key; empty if there is no such file.
     *
     * @throws LedgerRefused if the file holds something else
     */
    public static Optional<byte[]> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != LENGTH) {
                throw new LedgerRefused("The file " + file + " is no key of a ledger, which has " + LENGTH
                        + " bytes: put the file back from a backup, or name the right one with"
                        + " plumbline.ledger.key-file.");
            }
            return Optional.of(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes a new key. When this returns it is durable; a file that is seen at all is whole. */
    public static byte[] make(Path file) {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.getParent());
            // Such a file is closed to others before its first byte is in it.
            Path unfinished = Files.createTempFile(file.getParent(), "ledger-", ".new");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return key;
    }
}
