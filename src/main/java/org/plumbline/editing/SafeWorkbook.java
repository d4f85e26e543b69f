package org.plumbline.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens a workbook that a stranger sent. What it would unpack to is measured before any of it is read; nothing in it is run,
 * and nothing outside of it is fetched.
 */
public final class SafeWorkbook {
    static final int LARGEST = 5_000_000;
    static final int LARGEST_UNPACKED = 32_000_000;
    static final int MOST_PARTS = 300;

    /** Parts that run something or fetch something. */
    private static final List<String> ACTIVE = List.of(
            "vbaproject", "externallinks/", "embeddings/", "activex/", "ctrlprops/", "connections.xml", "querytables/");

    private final String path;

    private SafeWorkbook(String path) {
        this.path = path;
    }

    /**
     * Looks at a workbook without reading what it says.
     *
     * @throws EditRefused as {@link #open} does
     */
    public static void check(String path, byte[] bytes) {
        try (XSSFWorkbook workbook = open(path, bytes)) {
            workbook.getNumberOfSheets();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Opens the workbook, to be closed by the caller.
     *
     * @throws EditRefused RB-070 where the bytes are no workbook, too much, or hold more than values and formats
     */
    static XSSFWorkbook open(String path, byte[] bytes) {
        return new SafeWorkbook(path).open(bytes);
    }

    private XSSFWorkbook open(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw refused("The file has more than " + LARGEST + " bytes, far more than a table needs.");
        }
        try {
            measure(bytes);
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            if (workbook.isMacroEnabled()) {
                throw macros();
            }
            return workbook;
        } catch (EditRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // What the library throws over bytes that are no workbook is not of one kind; here it is.
            throw refused("This is no workbook in the form of Excel 2007 or later (.xlsx); save it as one.");
        }
    }

    /** Unpacks into nothing, as the library will unpack later: entry by entry, whatever the directory at the end says. */
    private void measure(byte[] bytes) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw refused("The file has more than " + MOST_PARTS + " parts, far more than a table needs.");
                }
                active(entry.getName()).ifPresent(part -> {
                    throw part.startsWith("vba") ? macros() : links(part);
                });
                unpacked = measure(zip, buffer, unpacked);
            }
        }
        if (parts == 0) {
            throw new IOException("no archive");
        }
    }

    private long measure(InputStream part, byte[] buffer, long before) throws IOException {
        long unpacked = before;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > LARGEST_UNPACKED) {
                throw refused("The file unpacks to more than " + LARGEST_UNPACKED
                        + " bytes, far more than a table needs; copy the rows into a fresh download.");
            }
        }
        return unpacked;
    }

    private static Optional<String> active(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        return ACTIVE.stream().filter(plain::contains).findFirst();
    }

    private EditRefused macros() {
        return refused("The workbook holds macros; save it without them, as .xlsx.");
    }

    private EditRefused links(String part) {
        return refused("The workbook holds links, controls or other files (" + part
                + "); copy the rows into a fresh download.");
    }

    private EditRefused refused(String message) {
        return new EditRefused("RB-070", path, "", message);
    }
}
