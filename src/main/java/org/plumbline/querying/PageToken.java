package org.plumbline.querying;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.plumbline.decision.Decision;

/**
 * Where a page ended, as an opaque word that the next call gives back.
 *
 * @param page number of the page that follows
 * @param question fingerprint of what was asked: with another question it would give the totals of one and the rows of
 *     neither
 */
record PageToken(DecisionQuery.Cursor cursor, int page, String question) {
    private static final int PARTS = 5;

    /** @throws IllegalArgumentException if the word is none of ours */
    static PageToken read(String word) {
        String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException(word);
        }
        return new PageToken(
                new DecisionQuery.Cursor(
                        new Decision.Id(UUID.fromString(parts[0])),
                        Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                        Long.parseLong(parts[2])),
                Integer.parseInt(parts[3]),
                parts[4]);
    }

    String word() {
        String text = cursor.last() + " " + ChronoUnit.MICROS.between(Instant.EPOCH, cursor.asOf()) + " "
                + cursor.total() + " " + page + " " + question;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
