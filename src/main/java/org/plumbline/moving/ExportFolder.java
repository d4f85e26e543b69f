package org.plumbline.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of an export. What it holds is as confidential as the ledger, so it is made for its owner alone. */
final class ExportFolder {
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path path;

    private ExportFolder(Path path) {
        this.path = path;
    }

    /** A folder to export into: a new one, an empty one, or one of an export that was begun. */
    static ExportFolder toWrite(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path);
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
        ExportFolder folder = new ExportFolder(path);
        if (!Files.exists(path.resolve(MANIFEST)) && !folder.isEmpty()) {
            throw new MovingRefused("The folder " + path + " holds something else; name a new one.");
        }
        return folder;
    }

    /** A folder to import from. */
    static ExportFolder toRead(Path path) {
        if (!Files.exists(path.resolve(MANIFEST))) {
            throw new MovingRefused("There is no export in " + path + ": it has no " + MANIFEST + ".");
        }
        return new ExportFolder(path);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (NotDirectoryException file) {
            return false;
        }
    }

    Path file(String name) {
        if (!name.matches("[a-z0-9_.-]+")) {
            throw new MovingRefused("The manifest in " + path + " names a file '" + name + "', which no export has.");
        }
        return path.resolve(name);
    }

    /** Empty where no export was begun. */
    Optional<Manifest> manifest() throws IOException {
        Path file = path.resolve(MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (manifest.format() == Manifest.FORMAT && manifest.tables() != null) {
                return Optional.of(manifest);
            }
            throw new MovingRefused("The export in " + path + " is of another form; import it with the version of"
                    + " Plumbline that made it.");
        } catch (JsonProcessingException unreadable) {
            throw new MovingRefused("The file " + file + " is not as an export wrote it.", unreadable);
        }
    }

    /** Replaces the manifest; what is seen of it at any time is whole. */
    void write(Manifest manifest) throws IOException {
        Path unfinished = path.resolve(MANIFEST + ".new");
        Files.write(unfinished, JSON.writeValueAsBytes(manifest));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, path.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the manifest is known by. */
    String mark() throws IOException {
        return sha256(path.resolve(MANIFEST));
    }

    /** Whether a file is still as the export wrote it. */
    boolean isWhole(Manifest.Part part) throws IOException {
        Path file = file(part.file());
        return Files.exists(file)
                && Files.size(file) == part.bytes()
                && sha256(file).equals(part.sha256());
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
    }
}
