package org.plumbline.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    public static final int LARGEST = 5_000_000;
    static final int LARGEST_UNPACKED = 32_000_000;
    static final int MOST_PARTS = 300;

    /** Parts that run something or fetch something. */
    private static final List<String> ACTIVE = List.of(
            "vbaproject", "externallinks/", "embeddings/", "activex/", "ctrlprops/", "connections.xml", "querytables/");

    private static final String WANTED = "in the form of Excel 2007 or later (.xlsx)";

    /** How files of the older Office begin, and those that it locks with a password. */
    private static final byte[] OLDER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What stands in a workbook of the strict kind in the place of the usual names. */
    private static final byte[] STRICT = "http://purl.oclc.org/ooxml/".getBytes(StandardCharsets.US_ASCII);

    private static final String MAIN_PART = "xl/workbook.xml";

    private SafeWorkbook() {}

    /** Whether a file begins as a workbook does, of whatever kind: as an archive, or as a file of the older Office. */
    public static boolean isLike(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' || beginsWith(file, OLDER);
    }

    private static boolean beginsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    /**
     * Opens the workbook, to be closed by the caller.
     *
     * @throws SheetRefused where the bytes are no workbook, too much, or hold more than values and formats
     */
    static XSSFWorkbook open(byte[] bytes) {
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
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // What the library throws over bytes that are no workbook is not of one kind; here it is.
            throw refused(why(bytes));
        }
    }

    private static String why(byte[] bytes) {
        if (contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return "The workbook is locked with a password; save it without one, " + WANTED + ".";
        }
        if (beginsWith(bytes, OLDER)) {
            return "This is a file of an older Office; save it as a workbook " + WANTED + ".";
        }
        if (isStrict(bytes)) {
            return "The workbook is saved as \"Strict Open XML Spreadsheet\"; save it as an ordinary \"Excel Workbook\" (.xlsx).";
        }
        return "This is no workbook " + WANTED + "; save it as one.";
    }

    private static boolean isStrict(byte[] bytes) {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN_PART)) {
                    return contains(zip.readNBytes(LARGEST), STRICT);
                }
            }
            return false;
        } catch (IOException noArchive) {
            return false;
        }
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    /** Unpacks into nothing, as the library will unpack later: entry by entry, whatever the directory at the end says. */
    private static void measure(byte[] bytes) throws IOException {
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

    private static long measure(InputStream part, byte[] buffer, long before) throws IOException {
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

    private static SheetRefused macros() {
        return refused("The workbook holds macros; save it without them, as .xlsx.");
    }

    private static SheetRefused links(String part) {
        return refused("The workbook holds links, controls or other files (" + part
                + "); copy the rows into a fresh download.");
    }

    private static SheetRefused refused(String message) {
        return new SheetRefused(SheetFault.Kind.WORKBOOK, message);
    }
}
