package org.plumbline.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.ChangeRefused;

/** The tags by which a caller says what a change was made from (RFC 9110, 13.1). */
public final class Etag {
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(,|$)");

    private Etag() {}

    /** A tag as a header has it. */
    public static String header(String tag) {
        return "\"" + tag + "\"";
    }

    /**
     * Reads If-Match and If-None-Match: {@code *}, or tags by commas.
     *
     * @return whether a change may be made of a file with a tag, or where there is none, of null
     * @throws SubmissionRefused RB-080 if neither is there, or it is no tag
     * @throws ChangeRefused RB-081 if all that should match are weak, which match no file
     */
    public static Predicate<String> read(HttpHeaders headers) {
        String match = joined(headers, HttpHeaders.IF_MATCH);
        String noneMatch = joined(headers, HttpHeaders.IF_NONE_MATCH);
        if (match == null && noneMatch == null) {
            throw unsaid();
        }
        return matching(match).and(matchingNone(noneMatch));
    }

    private static String joined(HttpHeaders headers, String name) {
        List<String> sent = headers.getRequestHeader(name);
        return sent == null || sent.isEmpty() ? null : String.join(",", sent).strip();
    }

    private static Predicate<String> matching(String match) {
        if (match == null || match.equals(ANY)) {
            return current -> match == null || current != null;
        }
        List<String> tags = tags(match);
        if (tags.stream().allMatch(tag -> tag.startsWith(WEAK))) {
            throw new ChangeRefused(
                    ChangeRefused.Why.EDITED_MEANWHILE,
                    "RB-081",
                    "A weak tag, one that begins with W/, says of no file that it is the very same; send the ETag as the"
                            + " service gave it, without W/.");
        }
        return current -> current != null && tags.contains(header(current));
    }

    private static Predicate<String> matchingNone(String noneMatch) {
        if (noneMatch == null || noneMatch.equals(ANY)) {
            return current -> noneMatch == null || current == null;
        }
        List<String> tags = tags(noneMatch);
        return current -> current == null || !tags.contains(header(current)) && !tags.contains(WEAK + header(current));
    }

    private static List<String> tags(String list) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(list);
        int end = 0;
        while (end < list.length() && tag.find(end) && tag.start() == end) {
            tags.add((tag.group(1) == null ? "" : WEAK) + header(tag.group(2)));
            end = tag.end();
        }
        if (tags.isEmpty() || end < list.length()) {
            throw unsaid();
        }
        return tags;
    }

    private static SubmissionRefused unsaid() {
        return SubmissionRefused.malformed(List.of(new Violation(
                "",
                "RB-080",
                "Say what the change was made from: If-Match with the ETag of the file as it was read, or"
                        + " If-None-Match: * for a new file.")));
    }
}
