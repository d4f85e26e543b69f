package org.plumbline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL as they lie in the application: one archive for each system it is built for. */
final class ServerArchive {
    private static final int ANY_EXECUTE = 0111;

    private ServerArchive() {}

    /**
     * Unpacks this system's programs into a folder of their own below the one given, named by their content; once there
     * they are used again, and several processes may do this at once.
     *
     * @return the folder that holds {@code bin}
     * @throws DatabaseRefused if the application was built without programs for this system
     */
    static Path unpackBelow(Path folder) throws IOException {
        return unpackBelow(folder, ServerArchive.class.getClassLoader());
    }

    /** As {@link #unpackBelow(Path)}, from another build than this one. */
    static Path unpackBelow(Path folder, ClassLoader build) throws IOException {
        Files.createDirectories(folder);
        Path programs = folder.resolve("programs-" + checksum(build));
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try {
            unpack(build, unfinished);
            Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            if (!Files.isDirectory(programs)) {
                throw failed;
            }
        } finally {
            delete(unfinished);
        }
        return programs;
    }

    /** Deletes a folder and all in it; nothing happens if there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpack(ClassLoader build, Path target) throws IOException {
        try (InputStream archive = open(build);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()));
            }
        }
        // A temporary folder is closed to others, but a server started by root runs under another account.
        target.toFile().setReadable(true, false);
        target.toFile().setExecutable(true, false);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & ANY_EXECUTE) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }

    /** Tells builds apart, which nobody forges here. Every start reckons it, so it is one that a cold machine is quick at. */
    private static String checksum(ClassLoader build) throws IOException {
        CheckedInputStream archive = new CheckedInputStream(open(build), new CRC32());
        try (archive) {
            long bytes = archive.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(bytes) + "-"
                    + Long.toHexString(archive.getChecksum().getValue());
        }
    }

    private static InputStream open(ClassLoader build) {
        String name = name();
        InputStream archive = build.getResourceAsStream(name);
        if (archive == null) {
            throw new DatabaseRefused(
                    "This build carries no PostgreSQL for this system (" + name
                            + "): configure a server with QUARKUS_DATASOURCE_JDBC_URL, or build with -Dpostgresql.binaries=… for it.");
        }
        return archive;
    }

    private static String name() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String variant = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + cpu + variant + ".txz";
    }
}
