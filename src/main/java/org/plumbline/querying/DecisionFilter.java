package org.plumbline.querying;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.querying.DecisionQuery.Readings;

/**
 * Which decisions. A filter stands here once: for the calls and pages that take it, for the document of the interface, and for
 * what asks the ledger. Null means any.
 */
public final class DecisionFilter {
    @QueryParam("contractor")
    public String contractor;

    @QueryParam("contract")
    public String contract;

    @QueryParam("market")
    public String market;

    @QueryParam("period")
    @Parameter(description = "Exactly this year or month")
    public Period period;

    @QueryParam("year")
    @Parameter(description = "The year and its months")
    public Year year;

    @QueryParam("kind")
    public Kind kind;

    @QueryParam("standard")
    public String standard;

    @QueryParam("group")
    public String group;

    @QueryParam("outcome")
    public Outcome outcome;

    @QueryParam("subject")
    @Parameter(description = "Kind and key, such as product:DHMO")
    public Subject subject;

    @QueryParam("row")
    @Parameter(description = "Lasting id of a table row")
    public String row;

    @QueryParam("interpretation")
    @Parameter(description = "Id of one that bears on the standard, such as I-4")
    public String interpretation;

    @QueryParam("readings")
    @Parameter(description = "CONTRACT: as the contract is read; REQUESTED: under readings that the request named")
    public Readings readings;

    @QueryParam("rulebook")
    @Parameter(description = "Fingerprint of the rulebook that decided")
    public String rulebook;

    @QueryParam("minAmount")
    @Parameter(description = "Least dollars")
    public BigDecimal minAmount;

    @QueryParam("from")
    @Parameter(description = "Decided at or after")
    public Instant from;

    @QueryParam("to")
    @Parameter(description = "Decided before")
    public Instant to;

    @QueryParam("current")
    @Parameter(description = "false: with what was superseded since")
    public Boolean current;

    @QueryParam("q")
    @Parameter(
            description =
                    "Words that each begin a word of the contractor, of the standard's title or of the row's reason")
    public String q;

    /**
     * Whose dollars are counted: of one year there may be preliminary decisions beside the final ones, and what-ifs; where
     * none are asked for by name, those that stand alone.
     */
    public Kind moneyOf() {
        return kind == null ? Kind.FINAL : kind;
    }

    /** Whether what a later assessment supersedes is left out. */
    public boolean currentOnly() {
        return current == null || current;
    }

    /** What each must begin a word of what is searched; empty for any. */
    public List<String> words() {
        return q == null ? List.of() : List.of(q.strip().split("\\s+"));
    }

    /** Its filters, told apart from all others. */
    @Override
    public String toString() {
        return Stream.of(DecisionFilter.class.getFields())
                .map(field -> {
                    try {
                        return field.getName() + "=" + field.get(this);
                    } catch (IllegalAccessException never) {
                        throw new IllegalStateException(never);
                    }
                })
                .sorted()
                .toList()
                .toString();
    }
}
