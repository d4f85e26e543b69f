package org.plumbline.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** The tag by which a caller says what a change was made from (RFC 9110, 13.1). */
public final class Etag {
    private static final Pattern FORM = Pattern.compile("\"([0-9a-f]{64})\"");

    private Etag() {}

    /** A tag as a header has it. */
    public static String header(String tag) {
        return "\"" + tag + "\"";
    }

    /**
     * Reads If-Match, or If-None-Match: * for a file that is to be new.
     *
     * @return the tag; null for a new file
     * @throws SubmissionRefused RB-080 if neither is there, or it is no tag
     */
    public static String read(HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null && "*".equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return null;
        }
        Matcher form = FORM.matcher(match == null ? "" : match);
        if (!form.matches()) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    "",
                    "RB-080",
                    "Say what the change was made from: If-Match with the ETag of the file as it was read, or"
                            + " If-None-Match: * for a new file.")));
        }
        return form.group(1);
    }
}
