package org.plumbline.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as requests write them: YYYY-MM-DD, and only days there are. */
public final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** Empty for anything that is no day. */
    public static Optional<LocalDate> parse(Object stated) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(stated), DAY));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
