package org.plumbline.web;

import java.util.List;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.IdempotencyKey;

/** The header by which a caller names a request, so that it can be sent again and is done once. */
public final class KeyHeader {
    public static final String NAME = "Idempotency-Key";

    /** What the document of the interface says of it. */
    public static final String DESCRIPTION =
            "The caller's own name for the request, 1 to 200 characters: sent again with the same body, it gives the first"
                    + " answer, and with another body it is refused";

    /** Where the forms of pages name it, in the address that they are sent to: a browser sends no headers of ours. */
    public static final String IN_FORMS = "key";

    private KeyHeader() {}

    /**
     * Reads it, where an empty one is there and not the same as none.
     *
     * @param sent as often as it was sent
     * @return null for none
     * @throws SubmissionRefused LE-004 if it is no key
     */
    public static IdempotencyKey read(List<String> sent, byte[] request) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        String key = sent.get(0);
        if (sent.size() > 1 || key.isBlank() || key.length() > IdempotencyKey.LONGEST) {
            throw refused("A request has one " + NAME + " of 1 to " + IdempotencyKey.LONGEST + " characters.");
        }
        return IdempotencyKey.of(key, request);
    }

    /**
     * Refuses it where what it promises can't be kept.
     *
     * @param why with what to do instead
     */
    public static void refuse(List<String> sent, String why) {
        if (sent != null && !sent.isEmpty()) {
            throw refused("This call takes no " + NAME + ": " + why);
        }
    }

    private static SubmissionRefused refused(String sentence) {
        return SubmissionRefused.malformed(List.of(new Violation("", "LE-004", sentence)));
    }
}
