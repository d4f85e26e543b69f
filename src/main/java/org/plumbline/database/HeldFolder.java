package org.plumbline.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A database folder held for this process alone, until it is closed or the process ends. The hold is a lock of the
 * operating system, which falls away with the process however that ends: so a server still running in a folder that can be
 * held has lost its service, and may be stopped.
 */
final class HeldFolder implements AutoCloseable {
    private static final String LOCK = "plumbline.lock";

    /** Far behind the text, so that systems which keep others from reading a locked part still show them the process id. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Closing any channel on a file drops all of this process's locks on it: a folder held here must
     * not be opened a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private HeldFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if need be, closed to all but its owner.
     *
     * @throws DatabaseRefused if a live process holds it, or it holds files that are not ours
     * @throws IOException if it cannot be created or written
     */
    static HeldFolder take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        refuseForeignFiles(real);
        if (!HELD_HERE.add(real)) {
            throw inUse(real, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new HeldFolder(real, lock(real));
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(real);
            throw failed;
        }
    }

    /** The folder, without symbolic links. */
    Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new DatabaseRefused(
                    "The database folder " + folder + " could not be given back: " + failed.getMessage(), failed);
        } finally {
            HELD_HERE.remove(folder);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        Path file = folder.resolve(LOCK);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(
                        folder, Files.readString(file, StandardCharsets.UTF_8).strip());
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static DatabaseRefused inUse(Path folder, String pid) {
        return new DatabaseRefused("The database folder " + folder + " is in use by process " + pid
                + ": stop that Plumbline, or give this one another plumbline.database.folder.");
    }

    /** A mistyped setting must not close a folder of other things to everyone else, nor fill it. */
    private static void refuseForeignFiles(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new DatabaseRefused(
                        "The folder " + folder
                                + " holds files that are not Plumbline's: set plumbline.database.folder to an empty or a new folder.");
            }
        }
    }
}
