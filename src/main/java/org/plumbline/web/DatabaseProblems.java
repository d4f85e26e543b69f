package org.plumbline.web;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What callers are told where the database can't do its part just now: nothing of it is their doing. */
final class DatabaseProblems {
    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

    /**
     * SQLSTATE classes that say the server cannot be reached, is shutting down, is out of resources, or gave up one of two
     * transactions that waited for each other.
     */
    private static final Set<String> UNAVAILABLE = Set.of("08", "40", "53", "57");

    /** A statement that ran out of time, or was ended by hand. */
    private static final String CANCELLED = "57014";

    /** The disk is full, or the database takes no writes. */
    private static final Set<String> NOT_WRITABLE = Set.of("53100", "25006");

    private DatabaseProblems() {}

    /** The problem that a failure of the database is behind; empty where there is none, or one that does not pass. */
    static Optional<Response> of(Stream<Throwable> causes) {
        List<Throwable> all = causes.toList();
        Optional<SQLException> sql = all.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        return sql.isEmpty() && all.stream().anyMatch(DatabaseProblems::isOutOfTime)
                ? Optional.of(tooLong())
                : sql.map(DatabaseProblems::of);
    }

    private static Response of(SQLException sql) {
        if (CANCELLED.equals(sql.getSQLState())) {
            return tooLong();
        }
        if (sql.getSQLState() != null && NOT_WRITABLE.contains(sql.getSQLState())) {
            return notWritable(sql);
        }
        return isUnavailable(sql) ? unavailable(sql) : null;
    }

    /** A transaction that is rolled back for no reason of its own ran out of time. */
    private static boolean isOutOfTime(Throwable failure) {
        return failure instanceof RollbackException && failure.getCause() == null;
    }

    private static Response notWritable(SQLException sql) {
        LOG.errorf("The database takes nothing in: %s", sql.getMessage());
        return problem(
                "LE-020",
                "The ledger takes nothing in just now: its disk is full, or it may only be read; nothing was kept. Those who"
                        + " run the database must mend that; then send the request again.");
    }

    private static Response tooLong() {
        LOG.warn("A statement or a transaction was ended because it took too long");
        return problem(
                "LE-010",
                "The ledger took longer over this than the service waits; nothing was kept. Ask for less, or again in a"
                        + " while.");
    }

    private static Response unavailable(SQLException sql) {
        LOG.warnf("The database cannot be reached: %s", sql.getMessage());
        return problem(
                "LE-001",
                "The ledger cannot be reached just now; nothing was kept. Send the request again in a while.");
    }

    private static Response problem(String code, String words) {
        return Problem.response(503, "Service unavailable", code, words);
    }

    /** The pool gives up waiting with an exception that has no state at all. */
    private static boolean isUnavailable(SQLException sql) {
        return sql.getSQLState() == null
                || UNAVAILABLE.contains(sql.getSQLState().substring(0, 2));
    }
}
