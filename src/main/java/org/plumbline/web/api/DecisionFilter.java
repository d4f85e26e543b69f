package org.plumbline.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.plumbline.deciding.DecisionQuery;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;

/** Reads a query for decisions from the parameters of a call. */
final class DecisionFilter {
    private static final Set<String> KNOWN = Set.of(
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
            "minAmount",
            "from",
            "to",
            "current",
            "sort",
            "page",
            "size");
    private static final List<DecisionQuery.Sort> NEWEST_FIRST = List.of(
            new DecisionQuery.Sort(DecisionQuery.Field.decidedAt, true),
            new DecisionQuery.Sort(DecisionQuery.Field.standard, false));

    private DecisionFilter() {}

    static DecisionQuery read(UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri, KNOWN);
        List<DecisionQuery.Sort> sort = parameters.read(
                "sort",
                "is a list such as -decidedAt,standard of " + Arrays.toString(DecisionQuery.Field.values()),
                DecisionFilter::sort);
        DecisionQuery query = new DecisionQuery(
                parameters.text("contractor"),
                parameters.text("contract"),
                parameters.text("market"),
                parameters.text("period"),
                parameters.year("year"),
                parameters.word("kind", Kind.class),
                parameters.text("standard"),
                parameters.text("group"),
                parameters.word("outcome", Outcome.class),
                parameters.read("subject", "is a kind and a key, such as product:DHMO", DecisionFilter::subject),
                parameters.text("row"),
                parameters.text("interpretation"),
                parameters.amount("minAmount"),
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.flag("current", true),
                sort == null ? NEWEST_FIRST : sort,
                parameters.page(),
                parameters.size());
        parameters.refuseIfWrong();
        return query;
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
