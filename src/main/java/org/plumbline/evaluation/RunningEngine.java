package org.plumbline.evaluation;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.plumbline.decision.Engine;

/**
 * The engine of this process. Its digest is made of what the archives of the deciding libraries and our own deciding classes
 * list of their entries: names, sizes and checksums; so it is the same wherever the same distribution is started from, and
 * for classes that are not packaged.
 */
public final class RunningEngine {
    /** In the order in which one decision passes through them. */
    private static final List<String> DECIDING = List.of("fact", "contract", "decision", "rulebook", "evaluation");

    /** Rules, tables, what they are written in, and the holidays that deadlines go by. */
    private static final Pattern LIBRARY =
            Pattern.compile("(?:^|\\.)(?:drools|kie|efesto|antlr4?-runtime|ecj|javaparser-core|big-math|snakeyaml"
                    + "|jollyday)-[^/]*\\.jar$");

    private static final String OURS = "org/plumbline/";

    private RunningEngine() {}

    /** Worked out once, when it is first asked for. */
    private static final class Once {
        static final Engine ENGINE = Engine.of(version(), digest());
    }

    public static Engine engine() {
        return Once.ENGINE;
    }

    /** The version of this Plumbline. */
    public static String version() {
        try (InputStream built = RunningEngine.class.getResourceAsStream("/engine.properties")) {
            Properties properties = new Properties();
            properties.load(built);
            return properties.getProperty("version");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String digest() {
        try {
            Path ours = ours();
            List<String> listed = new ArrayList<>(Files.isDirectory(ours) ? inFolder(ours) : inArchive(ours, true));
            for (Path library : libraries(ours)) {
                listed.addAll(inArchive(library, false));
            }
            byte[] all = String.join("\n", listed.stream().sorted().toList()).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The folder or the archive that this class is in. */
    private static Path ours() {
        String self = "/" + RunningEngine.class.getName().replace('.', '/') + ".class";
        String address = RunningEngine.class.getResource(self).toString();
        String place = address.substring(address.indexOf("file:"), address.length() - self.length());
        return Path.of(URI.create(place.replaceFirst("!$", "")));
    }

    /** Those of the distribution or, where there is none, of the class path. */
    private static List<Path> libraries(Path ours) throws IOException {
        Path folder = ours.resolveSibling("../lib/main").normalize();
        if (!Files.isDirectory(folder)) {
            return deciding(Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                    .map(Path::of));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return deciding(files);
        }
    }

    private static List<Path> deciding(Stream<Path> files) {
        return files.filter(
                        file -> LIBRARY.matcher(file.getFileName().toString()).find())
                .toList();
    }

    private static List<String> inArchive(Path archive, boolean isOurs) throws IOException {
        try (ZipFile entries = new ZipFile(archive.toFile())) {
            return entries.stream()
                    .filter(entry -> !entry.isDirectory() && (!isOurs || isDeciding(entry.getName())))
                    .map(entry -> entry(entry.getName(), entry.getSize(), entry.getCrc()))
                    .toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        List<String> listed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve(OURS))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (isDeciding(name)) {
                    byte[] content = Files.readAllBytes(file);
                    CRC32 checksum = new CRC32();
                    checksum.update(content);
                    listed.add(entry(name, content.length, checksum.getValue()));
                }
            }
        }
        return listed;
    }

    private static boolean isDeciding(String name) {
        return name.endsWith(".class") && DECIDING.stream().anyMatch(each -> name.startsWith(OURS + each + "/"));
    }

    private static String entry(String name, long size, long checksum) {
        return name + " " + size + " " + Long.toHexString(checksum);
    }
}
