package org.plumbline.drafting;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** A folder of files as a zip; read with bounds on what it unpacks to, whatever it says of itself. */
public final class ZipFolder {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 64L << 20;
    private static final int LARGEST_FILE = 8 << 20;

    private ZipFolder() {}

    /** Writes files by path; the same files give the same bytes. */
    public static void write(SortedMap<String, byte[]> files, OutputStream output) {
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Reads files by path; folders are left out.
     *
     * @throws SubmissionRefused RB-082 if it is no zip, names a path outside itself, or unpacks to too much
     */
    public static SortedMap<String, byte[]> read(InputStream input) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long left = LARGEST;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(input)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused("It has more than " + MOST_ENTRIES + " entries.");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = zip.readNBytes(LARGEST_FILE + 1);
                left -= content.length;
                if (content.length > LARGEST_FILE || left < 0) {
                    throw refused("It unpacks to more than a rulebook may have: 8 MB a file, 64 MB in all.");
                }
                if (files.put(path(entry.getName()), content) != null) {
                    throw refused("It has '" + entry.getName() + "' twice.");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw refused("It can't be read as a zip.");
        }
        if (files.isEmpty()) {
            throw refused("There is no file in it, or it is no zip.");
        }
        return files;
    }

    private static String path(String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..")) {
            throw refused("'" + name + "' is a path that leads out of it; pack the folders config, dmn and rules.");
        }
        return name;
    }

    private static SubmissionRefused refused(String sentence) {
        return SubmissionRefused.malformed(List.of(new Violation("", "RB-082", "The zip is refused. " + sentence)));
    }
}
