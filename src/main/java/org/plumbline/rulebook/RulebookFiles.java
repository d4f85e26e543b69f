package org.plumbline.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files a rulebook is made of: all of config/contracts, dmn and rules, by their paths from the root. */
public final class RulebookFiles {
    private static final List<String> FOLDERS = List.of("config/contracts", "dmn", "rules");

    private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private final SortedMap<String, byte[]> contents;
    private final boolean kept;

    private RulebookFiles(SortedMap<String, byte[]> contents, boolean kept) {
        this.contents = Collections.unmodifiableSortedMap(contents);
        this.kept = kept;
    }

    /** Files that are already in memory. */
    public static RulebookFiles of(SortedMap<String, byte[]> contents) {
        return new RulebookFiles(new TreeMap<>(contents), false);
    }

    /** Files that decided before, and go on being read as they were then, whatever is refused of newer ones. */
    public static RulebookFiles kept(SortedMap<String, byte[]> contents) {
        return new RulebookFiles(new TreeMap<>(contents), true);
    }

    /** Whether what only stands beside is passed over, as it was before it was refused. */
    boolean areKept() {
        return kept;
    }

    /**
     * Reads a folder. Hidden files, and files that an editor locks beside them, are left out.
     *
     * @throws RulebookRefused RB-001 if the root has no config/contracts
     */
    public static RulebookFiles readFrom(Path root) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        FOLDERS.stream().map(root::resolve).filter(Files::isDirectory).forEach(folder -> read(root, folder, contents));
        if (contents.keySet().stream().noneMatch(path -> path.startsWith(FOLDERS.get(0)))) {
            throw new RulebookRefused(List.of(new Fault(
                    "RB-001",
                    FOLDERS.get(0),
                    0,
                    "",
                    "There is no contract in this folder; name the folder that holds config, dmn and rules with"
                            + " --root (plumbline.root for the service).")));
        }
        return new RulebookFiles(contents, false);
    }

    private static void read(Path root, Path folder, SortedMap<String, byte[]> contents) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!isLitter(path)) {
                    contents.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a file is none of a person's, but of the system or the editor that he works with, which leaves it there. */
    public static boolean isLitter(String path) {
        return Stream.of(path.split("/"))
                .anyMatch(part -> part.startsWith(".") || part.startsWith("~") || LITTER.contains(part));
    }

    /** All contents by path; the byte arrays are not to be changed. */
    public SortedMap<String, byte[]> contents() {
        return contents;
    }

    public boolean has(String path) {
        return contents.containsKey(path);
    }

    public byte[] bytes(String path) {
        return contents.get(path);
    }

    /** A file as text, in whatever encoding it says it is. */
    public String text(String path) {
        return XmlText.read(contents.get(path));
    }

    /** Paths that begin and end so, sorted. */
    public List<String> paths(String start, String end) {
        return contents.keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
    }

    /** {@code sha256:} and the hash over sorted paths and contents; the same files always give the same. */
    public String fingerprint() {
        return fingerprint(contents.keySet());
    }

    /** The fingerprint of some of the files alone; those of the paths that are none count for nothing. */
    public String fingerprint(Collection<String> paths) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : new TreeSet<>(paths)) {
                if (has(path)) {
                    byte[] bytes = bytes(path);
                    digest.update((path + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
