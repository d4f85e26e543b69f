package org.plumbline.querying;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.request.Caller;
import org.plumbline.web.QueryParameters;

/** Reads a query for decisions from the parameters of a call. */
public final class DecisionFilter {
    private static final Set<String> FILTERS = Set.of(
            "contractor",
            "contract",
            "market",
            "period",
            "year",
            "kind",
            "standard",
            "group",
            "outcome",
            "subject",
            "row",
            "interpretation",
            "readings",
            "rulebook",
            "minAmount",
            "from",
            "to",
            "current",
            "q");
    private static final Set<String> PAGING = Set.of("sort", "page", "size", "after");
    private static final int MOST_WORDS = 10;
    private static final List<DecisionQuery.Sort> NEWEST_FIRST = List.of(
            new DecisionQuery.Sort(DecisionQuery.Field.decidedAt, true),
            new DecisionQuery.Sort(DecisionQuery.Field.standard, false));

    private DecisionFilter() {}

    /** A query with its order and its page. */
    public static DecisionQuery read(UriInfo uri, Caller caller) {
        QueryParameters parameters = new QueryParameters(uri);
        DecisionQuery query = read(parameters, caller);
        parameters.refuseIfWrong();
        return query;
    }

    /** A query for all that an object selects whose fields are named as the filters are. */
    public static DecisionQuery read(Map<String, String> fields, String place, Caller caller) {
        QueryParameters parameters = new QueryParameters(fields, place, FILTERS);
        DecisionQuery query = read(parameters, caller);
        parameters.refuseIfWrong();
        return query;
    }

    /**
     * A query with its order and its page, from the fields of a form.
     *
     * @throws org.plumbline.fact.SubmissionRefused with a violation for each field that is wrong, by JSON pointer
     */
    public static DecisionQuery read(Map<String, String> fields, Caller caller) {
        QueryParameters parameters = new QueryParameters(fields, "", union(FILTERS, PAGING));
        DecisionQuery query = read(parameters, caller);
        parameters.refuseIfWrong();
        return query;
    }

    /** A query for a summary, and what to group by. */
    static Grouping readGrouping(UriInfo uri, Caller caller) {
        QueryParameters parameters = new QueryParameters(uri);
        List<DecisionGroup.By> by = parameters.read(
                "by",
                "is a list such as standard,outcome of " + Arrays.toString(DecisionGroup.By.values())
                        + ", each once at most",
                DecisionFilter::by);
        parameters.require("by", "standard,outcome");
        DecisionQuery query = read(parameters, caller);
        parameters.refuseIfWrong();
        return new Grouping(query, by);
    }

    /** A query, and what its matches are grouped by. */
    record Grouping(DecisionQuery query, List<DecisionGroup.By> by) {}

    private static Set<String> union(Set<String> filters, Set<String> others) {
        return Stream.concat(filters.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static DecisionQuery read(QueryParameters parameters, Caller caller) {
        List<DecisionQuery.Sort> sort = parameters.read(
                "sort",
                "is a list such as -decidedAt,standard of " + Arrays.toString(DecisionQuery.Field.values()),
                DecisionFilter::sort);
        PageToken after = parameters.read("after", "is the 'next' of an earlier answer", PageToken::read);
        if (after != null && parameters.text("page") != null) {
            parameters.refuse("page", "LE-004", "'after' names the page by itself; leave 'page' out.");
        }
        List<String> words = parameters.read("q", "has 1 to " + MOST_WORDS + " words", DecisionFilter::words);
        Period period = parameters.period("period");
        Instant from = parameters.instant("from");
        Instant to = parameters.instant("to");
        if (from != null && to != null && from.isAfter(to)) {
            parameters.refuse("to", "LE-004", "'to' is before 'from', so that nothing lies between; exchange the two.");
        }
        DecisionQuery query = new DecisionQuery(
                caller.narrow(parameters.text("contractor")),
                parameters.text("contract"),
                parameters.text("market"),
                period == null ? null : period.toString(),
                parameters.year("year"),
                parameters.word("kind", Kind.class),
                parameters.text("standard"),
                parameters.text("group"),
                parameters.word("outcome", Outcome.class),
                parameters.read("subject", "is a kind and a key, such as product:DHMO", DecisionFilter::subject),
                parameters.text("row"),
                parameters.text("interpretation"),
                parameters.word("readings", DecisionQuery.Readings.class),
                parameters.text("rulebook"),
                parameters.amount("minAmount"),
                from,
                to,
                parameters.flag("current", true),
                words == null ? List.of() : words,
                sort == null ? NEWEST_FIRST : sort,
                after == null ? null : after.cursor(),
                after == null ? parameters.page() : after.page(),
                parameters.size());
        if (after != null && !after.question().equals(question(query))) {
            parameters.refuse(
                    "after",
                    "LE-004",
                    "'after' is the 'next' of another question; ask with the filters and the order of that one, or begin"
                            + " anew without it.");
        }
        return query;
    }

    /** A fingerprint of what is asked for, whichever page of it. */
    static String question(DecisionQuery query) {
        List<Object> asked = Arrays.asList(
                query.contractor(),
                query.contract(),
                query.market(),
                query.period(),
                query.year(),
                query.kind(),
                query.standard(),
                query.group(),
                query.outcome(),
                query.subject(),
                query.row(),
                query.interpretation(),
                query.readings(),
                query.rulebook(),
                query.minAmount(),
                query.from(),
                query.to(),
                query.currentOnly(),
                query.words(),
                query.sort());
        return UUID.nameUUIDFromBytes(asked.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<String> words(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException();
        }
        return words;
    }

    private static List<DecisionGroup.By> by(String text) {
        List<DecisionGroup.By> by = Arrays.stream(text.split(",", -1))
                .map(DecisionGroup.By::valueOf)
                .toList();
        if (Set.copyOf(by).size() < by.size()) {
            throw new IllegalArgumentException();
        }
        return by;
    }

    private static List<DecisionQuery.Sort> sort(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(key -> new DecisionQuery.Sort(
                        DecisionQuery.Field.valueOf(key.startsWith("-") ? key.substring(1) : key), key.startsWith("-")))
                .toList();
    }

    private static Subject subject(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException();
        }
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }
}
