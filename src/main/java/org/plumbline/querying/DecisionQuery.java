package org.plumbline.querying;

import java.time.Instant;
import java.util.List;
import org.plumbline.decision.Decision;
import org.plumbline.request.Caller;

/**
 * Which decisions to list, in which order, and which page of them.
 *
 * @param after where a page before this one ended, or null; then {@code page} is only the number to give back
 */
public record DecisionQuery(DecisionFilter filter, List<Sort> sort, Cursor after, int page, int size) {
    static final List<Sort> NEWEST_FIRST = List.of(new Sort(Field.decidedAt, true), new Sort(Field.standard, false));

    /**
     * The newest of those that a caller may see.
     *
     * @throws org.plumbline.request.NotYours if another contractor's are asked for
     */
    public static DecisionQuery newest(int size, DecisionFilter filter, Caller caller) {
        filter.contractor = caller.narrow(filter.contractor);
        return new DecisionQuery(filter, NEWEST_FIRST, null, 0, size);
    }

    /** Whose readings of a contract a decision was made under. */
    public enum Readings {
        /** Those that the contract chooses. */
        CONTRACT,

        /** Those that the request named, to see what would be: such a decision moves no money. */
        REQUESTED
    }

    /** One key of an order. */
    public record Sort(Field field, boolean descending) {}

    /**
     * The end of a page, from which the next goes on whatever was kept since.
     *
     * @param last the last decision shown
     * @param asOf when the first page was asked for: what is superseded only since still counts as current
     * @param total what the first page said
     */
    public record Cursor(Decision.Id last, Instant asOf, long total) {}

    /** What decisions can be ordered by; {@code standard} is contract order. */
    public enum Field {
        decidedAt,
        standard,
        contractor,
        period,
        outcome,
        amount
    }
}
