package org.plumbline.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a {@link Submission} from the tree that a JSON or YAML reader gives: Map, List, String, Boolean,
 * {@link java.math.BigDecimal} and null. Knows the form of a request only; what the facts mean is the contract's.
 */
public final class SubmissionReader {
    private static final Set<String> KEYS = Set.of(
            "contract", "contractor", "market", "period", "kind", "facts", "exceptions", "adjustments", "readings");

    private static final String WITH = "with";

    /** Where a kept submission has the earlier years it looks back to. */
    public static final String EARLIER = "earlier";

    /** Where a kept submission has the pleas that do not count, and how each stood. */
    public static final String PLEADED = "pleaded";

    static final String STANDING = "standing";

    private final List<Violation> violations = new ArrayList<>();

    private SubmissionReader() {}

    /**
     * Gives the submission, or refuses with every fault of form.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static Submission read(Object tree) {
        return new SubmissionReader().request(tree, false);
    }

    /**
     * As {@link #read}, of a request to compare: it says in {@code with} what it is compared with, another contract,
     * other readings or both.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static ComparisonRequest readComparison(Object tree) {
        return new SubmissionReader().comparison(tree);
    }

    /** As {@link #read}, of a submission that was kept with what it looks back to and what did not count. */
    public static Submission readKept(Object tree) {
        return new SubmissionReader().request(tree, true);
    }

    private ComparisonRequest comparison(Object tree) {
        TreeReader root = root(tree);
        Set<String> keys = new HashSet<>(KEYS);
        keys.add(WITH);
        root.refuseKeysBeyond(keys);
        With with = with(root);
        return new ComparisonRequest(stated(root), with);
    }

    private static With with(TreeReader root) {
        if (!root.has(WITH)) {
            root.refuse(
                    WITH, "FA-008", "The field 'with' is needed; name another contract in it, other readings or both.");
            return null;
        }
        TreeReader with = root.object(WITH);
        with.refuseKeysBeyond(Set.of("contract", "readings"));
        String contract = with.has("contract") ? with.name("contract") : null;
        Map<String, String> readings = readings(with);
        if (!with.has("contract")
                && (!with.has("readings") || with.fields().get("readings").equals(Map.of()))) {
            with.refuse("contract", "FA-008", "Name another 'contract' here, other 'readings' or both.");
        }
        return new With(contract, readings);
    }

    private TreeReader root(Object tree) {
        TreeReader root = TreeReader.root(tree, violations);
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
        return root;
    }

    private Submission request(Object tree, boolean kept) {
        TreeReader root = root(tree);
        List<EarlierYear> earlier =
                kept ? root.objects(EARLIER).stream().map(this::earlier).toList() : List.of();
        if (!kept) {
            root.refuseKeysBeyond(KEYS);
        }
        List<Pleaded> pleaded =
                kept ? root.objects(PLEADED).stream().map(this::pleaded).toList() : List.of();
        return stated(root).lookingBackTo(earlier).besides(pleaded);
    }

    private Pleaded pleaded(TreeReader tree) {
        return new Pleaded(
                tree.has("ground") ? claim(tree) : agreed(tree), tree.word(STANDING, Pleaded.Standing.class));
    }

    private EarlierYear earlier(TreeReader year) {
        return new EarlierYear(
                year.optionalNumber("year").intValueExact(), year.text("source"), facts(year.object("facts"), null));
    }

    private Submission stated(TreeReader root) {
        String contract = root.name("contract");
        String contractor = root.name("contractor");
        String market = root.optionalText("market");
        Period period = root.period("period");
        Kind kind = kind(root, period);
        TreeReader stated = root.object("facts");
        Map<String, Object> facts = facts(stated, "months");
        Map<Period, Map<String, Object>> months = months(stated, kind);
        List<ExceptionClaim> exceptions =
                root.objects("exceptions").stream().map(this::exception).toList();
        List<Adjustment> adjustments =
                root.objects("adjustments").stream().map(this::adjustment).toList();
        Map<String, String> readings = readings(root);
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
        return new Submission(
                contract,
                contractor,
                market,
                period,
                kind,
                facts,
                months,
                exceptions,
                adjustments,
                readings,
                List.of());
    }

    private Kind kind(TreeReader root, Period period) {
        Kind stated = root.optionalWord("kind", Kind.class);
        if (period == null) {
            return stated;
        }
        Kind kind = stated == null ? Kind.usualFor(period) : stated;
        if (!kind.fits(period)) {
            root.refuse(
                    "kind",
                    "CT-007",
                    kind == Kind.MONTHLY
                            ? "A MONTHLY assessment is about a month; write the period as YYYY-MM."
                            : "A " + kind + " assessment is about a year; write the period as YYYY.");
        }
        return kind;
    }

    /** The facts of one object but for one key; a fact given as null is a fact not given. */
    private static Map<String, Object> facts(TreeReader stated, String besides) {
        Map<String, Object> facts = new LinkedHashMap<>();
        stated.fields().forEach((name, value) -> {
            if (value != null && !name.equals(besides)) {
                facts.put(name, value);
            }
        });
        return facts;
    }

    private Map<Period, Map<String, Object>> months(TreeReader stated, Kind kind) {
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        List<TreeReader> items = stated.objects("months");
        if (kind == Kind.MONTHLY && !items.isEmpty()) {
            stated.refuse("months", "FA-002", "A month has no months; state its facts by themselves.");
        }
        for (TreeReader item : items) {
            Period month = item.month("month");
            if (months.put(month, facts(item, "month")) != null && month != null) {
                item.refuse("month", "FA-010", "The month " + month + " stands twice; keep one of the two.");
            }
        }
        return months;
    }

    private ExceptionClaim exception(TreeReader claim) {
        claim.refuseKeysBeyond(Set.of("standard", "ground", "months", "claimedIn", "circumstances"));
        return claim(claim);
    }

    private static ExceptionClaim claim(TreeReader claim) {
        return new ExceptionClaim(
                claim.text("standard"),
                claim.word("ground", ExceptionClaim.Ground.class),
                claim.months("months"),
                claim.has("claimedIn") ? claim.month("claimedIn") : null,
                claim.optionalText("circumstances"));
    }

    private Adjustment adjustment(TreeReader agreed) {
        agreed.refuseKeysBeyond(Set.of("standard", "effect", "from", "to", "agreement"));
        return agreed(agreed);
    }

    private static Adjustment agreed(TreeReader agreed) {
        Period from = agreed.month("from");
        Period to = agreed.month("to");
        if (from != null && to != null && to.firstDay().isBefore(from.firstDay())) {
            agreed.refuse("to", "CT-008", "The relief ends before it begins; exchange the two months.");
        }
        return new Adjustment(
                agreed.text("standard"),
                agreed.word("effect", Adjustment.Effect.class),
                from,
                to,
                agreed.text("agreement"));
    }

    /** The readings that a request names by interpretation; empty where it names none. */
    public static Map<String, String> readings(TreeReader root) {
        if (!root.has("readings")) {
            return Map.of();
        }
        TreeReader chosen = root.object("readings");
        Map<String, String> readings = new LinkedHashMap<>();
        chosen.fields().keySet().forEach(id -> readings.put(id, chosen.text(id)));
        return readings;
    }
}
