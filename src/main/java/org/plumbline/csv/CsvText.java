package org.plumbline.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a file that a spreadsheet or an editor saved: UTF-8 or UTF-16, by the mark it begins with. Without a
 * mark it is UTF-8; bytes of another encoding are refused while they are read.
 */
final class CsvText {
    /** Far more than a heading and its delimiter. */
    private static final int LOOKED_AT = 4096;

    private static final int LONGEST_MARK = 3;

    /** By which Excel says what divides the cells; it is no row. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=([^\"\r\n])\"?[,;\t]*(\r\n|\r|\n|\\z)");

    private static final Pattern FIRST_CELL = Pattern.compile("(?:\"(?:[^\"]|\"\")*+\"|[^,;\\t\"\\r\\n]*+) *([,;\\t])");

    private final BufferedReader characters;
    private final char delimiter;

    CsvText(InputStream input) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input);
        this.characters = new BufferedReader(new InputStreamReader(
                bytes, charset(bytes).newDecoder())); // which reports what is none of its characters
        String start = start();
        Matcher stated = SEPARATOR.matcher(start);
        if (start.indexOf('\0') >= 0) {
            throw new CsvRefused("The file is no text in UTF-8; save it as \"CSV UTF-8\".");
        }
        if (stated.lookingAt()) {
            this.delimiter = stated.group(1).charAt(0);
            this.characters.skip(stated.end());
        } else {
            Matcher first = FIRST_CELL.matcher(start);
            this.delimiter = first.lookingAt() ? first.group(1).charAt(0) : ',';
        }
    }

    /** The encoding that the mark names, which is read over. */
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(LONGEST_MARK);
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        bytes.reset();
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(LONGEST_MARK);
        } else if (begins(start, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        } else if (begins(start, 0xFE, 0xFF)) {
            bytes.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** As much as there is of the first line; waits for no more. */
    private String start() throws IOException {
        characters.mark(LOOKED_AT);
        StringBuilder start = new StringBuilder();
        int character = characters.read();
        while (character >= 0 && start.length() < LOOKED_AT - 1) {
            start.append((char) character);
            if (character == '\n') {
                break;
            }
            character = characters.read();
        }
        characters.reset();
        return start.toString();
    }

    BufferedReader characters() {
        return characters;
    }

    char delimiter() {
        return delimiter;
    }
}
