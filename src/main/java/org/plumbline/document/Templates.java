package org.plumbline.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words and the looks of all documents, by name of file. Whoever may write the folder may write Qute expressions, as
 * with rules.
 */
public record Templates(SortedMap<String, String> files) {
    /** Below the root; a file that is missing there is the one that comes along. */
    public static final String FOLDER = "config/letters";

    static final String STYLE = "letter.css";
    private static final String SHIPPED = "/letters/";
    private static final List<String> NAMES = List.of(
            "account.html",
            "acknowledgement.html",
            "answer.html",
            "credit-note.html",
            "invoice.html",
            STYLE,
            "letterhead.html",
            "refusal.html",
            "report.html",
            "revised-invoice.html");

    /** Those of a folder of rules. */
    public static Templates of(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        NAMES.forEach(name -> files.put(name, read(root.resolve(FOLDER).resolve(name))));
        return new Templates(files);
    }

    private static String read(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            try (InputStream shipped = Templates.class.getResourceAsStream(SHIPPED + file.getFileName())) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
