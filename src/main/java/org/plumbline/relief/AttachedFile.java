package org.plumbline.relief;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.request.DutyRefused;

/** A file that somebody wants to attach: of a few types, that are what they say, and never run by anybody. */
record AttachedFile(String name, String mediaType, int size, String sha256) {
    static final int MOST = 10;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]{0,99}");
    private static final String TEXT = "text/plain";

    /** How files of a type begin. */
    private static final Map<String, String> BEGINS =
            Map.of("application/pdf", "255044462d", "image/png", "89504e470d0a1a0a", "image/jpeg", "ffd8ff");

    /** @throws DutyRefused DU-003 if there may be no such file */
    static AttachedFile of(String name, String mediaType, byte[] content) {
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    "A file is named with 1 to 100 letters, digits, blanks, dots and dashes, a letter or digit first.");
        }
        if (content.length == 0) {
            throw refused("The file is empty.");
        }
        if (!isWhatItSays(mediaType, content)) {
            throw refused("The file is no " + mediaType + "; PDF, PNG, JPEG and plain text in UTF-8 are taken.");
        }
        return new AttachedFile(name, mediaType, content.length, sha256(content));
    }

    /** The same as the next of a claim. */
    Claim.Attachment on(Claim claim, Instant now, String by) {
        if (claim.attachments().size() >= MOST) {
            throw refused("A claim has " + MOST + " files at most.");
        }
        return new Claim.Attachment(claim.attachments().size() + 1, name, mediaType, size, sha256, now, by);
    }

    private static boolean isWhatItSays(String mediaType, byte[] content) {
        if (TEXT.equals(mediaType)) {
            return isText(content);
        }
        String begins = BEGINS.get(mediaType);
        return begins != null
                && HexFormat.of()
                        .formatHex(content, 0, Math.min(content.length, begins.length() / 2))
                        .equals(begins);
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DutyRefused refused(String sentence) {
        return DutyRefused.notSo("DU-003", sentence);
    }
}
