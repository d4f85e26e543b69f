package org.plumbline.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file in the encoding its bytes are in, as XML says how to find it, so that what is not touched comes out
 * byte for byte.
 *
 * @param mark the byte order mark the bytes begin with, or none
 * @param text all behind it
 */
public record XmlText(String text, Charset charset, byte[] mark) {
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    /**
     * Decodes by the byte order mark or the width of the first characters, else by what the XML declaration says, else as
     * UTF-8.
     *
     * @throws CharacterCodingException where the bytes are not in that encoding, or it is unknown
     */
    public static XmlText of(byte[] bytes) throws CharacterCodingException {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0, '<', 0, '?')) {
            return decode(bytes, 0, StandardCharsets.UTF_16BE);
        }
        if (begins(bytes, '<', 0, '?', 0)) {
            return decode(bytes, 0, StandardCharsets.UTF_16LE);
        }
        return decode(bytes, 0, declared(bytes));
    }

    /** The text of any file; what is in no such encoding is read as UTF-8, with a sign for each part that is not. */
    public static String read(byte[] bytes) {
        try {
            return of(bytes).text();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(byte[] bytes) throws CharacterCodingException {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException unknown) {
            throw new CharacterCodingException();
        }
    }

    private static XmlText decode(byte[] bytes, int markLength, Charset charset) throws CharacterCodingException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, markLength, bytes.length - markLength);
        String text = charset.newDecoder().decode(rest).toString();
        XmlText decoded = new XmlText(text, charset, Arrays.copyOf(bytes, markLength));
        if (!charset.canEncode() || !Arrays.equals(decoded.bytes(text), bytes)) {
            // An encoding that writes the same characters in more than one way would not give the same bytes again.
            throw new CharacterCodingException();
        }
        return decoded;
    }

    /** Another text in the encoding of this one, and with its mark. */
    public byte[] bytes(String other) {
        byte[] encoded = other.getBytes(charset);
        byte[] bytes = Arrays.copyOf(mark, mark.length + encoded.length);
        System.arraycopy(encoded, 0, bytes, mark.length, encoded.length);
        return bytes;
    }

    /** How a line ends in this text. */
    public String lineEnd() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }
}
