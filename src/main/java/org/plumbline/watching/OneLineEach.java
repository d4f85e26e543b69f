package org.plumbline.watching;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes what somebody sent as it is never taken for a line of the log by itself: whatever ends a line or steers a terminal
 * stands escaped in what is logged, the messages of failures among it. Every handler of the log has this filter.
 */
@LoggingFilter(name = OneLineEach.NAME)
public final class OneLineEach implements Filter {
    static final String NAME = "one-line-each";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    /** A failure told with its message escaped, and all that caused it. */
    private static final class Told extends Throwable {
        private final String told;

        Told(Throwable failure) {
            super(null, failure.getCause() == null ? null : new Told(failure.getCause()), true, true);
            told = escaped(failure.toString());
            setStackTrace(failure.getStackTrace());
            for (Throwable suppressed : failure.getSuppressed()) {
                addSuppressed(new Told(suppressed));
            }
        }

        @Override
        public String toString() {
            return told;
        }
    }

    @Override
    @SuppressWarnings("deprecation") // a filter has no formatter, which alone may do it otherwise
    public boolean isLoggable(LogRecord line) {
        String message = line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage();
        if (message != null && CONTROL.matcher(message).find()) {
            if (line instanceof ExtLogRecord formatted) {
                formatted.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                line.setMessage(escaped(message));
            }
            line.setParameters(null);
        }
        if (line.getThrown() != null && isForging(line.getThrown())) {
            line.setThrown(new Told(line.getThrown()));
        }
        return true;
    }

    private static boolean isForging(@Nullable Throwable failure) {
        return failure != null
                && (CONTROL.matcher(failure.toString()).find()
                        || isForging(failure.getCause())
                        || Stream.of(failure.getSuppressed()).anyMatch(OneLineEach::isForging));
    }

    private static String escaped(String text) {
        return CONTROL.matcher(text).replaceAll(found -> switch (found.group().charAt(0)) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            default -> "\\\\u%04x".formatted((int) found.group().charAt(0));
        });
    }
}
