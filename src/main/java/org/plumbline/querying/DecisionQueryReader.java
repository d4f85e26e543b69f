package org.plumbline.querying;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.request.Caller;
import org.plumbline.web.QueryParameters;

/** Reads a query for decisions: filters by their types, and which page of what they match in which order. */
public final class DecisionQueryReader {
    private static final int MOST_WORDS = 10;

    private final QueryParameters parameters;
    private final DecisionFilter filter;
    private final Caller caller;

    private DecisionQueryReader(QueryParameters parameters, DecisionFilter filter, Caller caller) {
        this.parameters = parameters;
        this.filter = filter;
        this.caller = caller;
    }

    /** A query of a call, whose filters are read already. */
    static DecisionQuery read(DecisionFilter filter, UriInfo uri, Caller caller) {
        return new DecisionQueryReader(new QueryParameters(uri), filter, caller).whole();
    }

    /** A query for all that an object selects whose fields are named as the filters are. */
    public static DecisionQuery read(Map<String, String> fields, String place, Caller caller) {
        return read(new QueryParameters(fields, place, QueryParameters.names(DecisionFilter.class)), caller);
    }

    /**
     * A query with its order and its page, from the fields of a form.
     *
     * @throws org.plumbline.fact.SubmissionRefused with a violation for each field that is wrong, by JSON pointer
     */
    public static DecisionQuery read(Map<String, String> fields, Caller caller) {
        Set<String> known = QueryParameters.names(DecisionFilter.class, "sort", "page", "size", "after");
        return read(new QueryParameters(fields, "", known), caller);
    }

    private static DecisionQuery read(QueryParameters parameters, Caller caller) {
        return new DecisionQueryReader(parameters, parameters.fill(new DecisionFilter()), caller).whole();
    }

    /** A query for a summary, and what to group by. */
    static Grouping readGrouping(DecisionFilter filter, UriInfo uri, Caller caller) {
        QueryParameters parameters = new QueryParameters(uri);
        List<DecisionGroup.By> by = parameters.read(
                "by",
                "is a list such as standard,outcome of " + Arrays.toString(DecisionGroup.By.values())
                        + ", each once at most",
                DecisionQueryReader::by);
        parameters.require("by", "standard,outcome");
        return new Grouping(new DecisionQueryReader(parameters, filter, caller).whole(), by);
    }

    /** A query, and what its matches are grouped by. */
    record Grouping(DecisionQuery query, List<DecisionGroup.By> by) {}

    private DecisionQuery whole() {
        List<DecisionQuery.Sort> sort = parameters.read(
                "sort",
                "is a list such as -decidedAt,standard of " + Arrays.toString(DecisionQuery.Field.values()),
                DecisionQueryReader::sort);
        PageToken after = parameters.read("after", "is the 'next' of an earlier answer", PageToken::read);
        if (after != null && parameters.text("page") != null) {
            parameters.refuse("page", "LE-004", "'after' names the page by itself; leave 'page' out.");
        }
        if (filter.words().size() > MOST_WORDS) {
            parameters.refuse("q", "LE-004", "'q' has 1 to " + MOST_WORDS + " words.");
        }
        if (filter.from != null && filter.to != null && filter.from.isAfter(filter.to)) {
            parameters.refuse("to", "LE-004", "'to' is before 'from', so that nothing lies between; exchange the two.");
        }
        filter.contractor = caller.narrow(filter.contractor);
        DecisionQuery query = new DecisionQuery(
                filter,
                sort == null ? DecisionQuery.NEWEST_FIRST : sort,
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
        parameters.refuseIfWrong();
        return query;
    }

    /** A fingerprint of what is asked for, whichever page of it. */
    static String question(DecisionQuery query) {
        String asked = query.filter() + " " + query.sort();
        return UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
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
}
