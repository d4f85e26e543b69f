package org.plumbline.querying;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;

/**
 * Which decisions to list; null means any.
 *
 * @param period exactly this period
 * @param year the year and its months
 * @param row lasting id of a table row
 * @param interpretation id of an interpretation that bears on the standard
 * @param readings whose readings it was decided under
 * @param rulebook fingerprint of the one that decided
 * @param minAmount least dollars
 * @param from decided at or after
 * @param to decided before
 * @param currentOnly leaves out what a later assessment supersedes
 * @param words each must begin a word of the contractor, or of the standard's title or the row's reason as any rulebook
 *     words it; empty for any
 * @param after where a page before this one ended, or null; then {@code page} is only the number to give back
 */
public record DecisionQuery(
        String contractor,
        String contract,
        String market,
        String period,
        Integer year,
        Kind kind,
        String standard,
        String group,
        Outcome outcome,
        Subject subject,
        String row,
        String interpretation,
        Readings readings,
        String rulebook,
        BigDecimal minAmount,
        Instant from,
        Instant to,
        boolean currentOnly,
        List<String> words,
        List<Sort> sort,
        Cursor after,
        int page,
        int size) {

    /**
     * Whose dollars are counted: of one year there may be preliminary decisions beside the final ones, and what-ifs; where
     * none are asked for by name, those that stand alone.
     */
    public Kind moneyOf() {
        return kind == null ? Kind.FINAL : kind;
    }

    /** Likewise whose readings. */
    public Readings moneyUnder() {
        return readings == null ? Readings.CONTRACT : readings;
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
