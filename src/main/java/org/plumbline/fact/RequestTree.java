package org.plumbline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A submission as the tree of the request that would make it, which {@code SubmissionReader} reads back. */
public final class RequestTree {
    private RequestTree() {}

    /** The tree of a submission, with the earlier years it looks back to and the pleas that do not count. */
    public static Map<String, Object> of(Submission submission) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("contract", submission.contract());
        tree.put("contractor", submission.contractor());
        tree.put("market", submission.market());
        tree.put("period", submission.period().toString());
        tree.put("kind", submission.kind().name());
        tree.put("facts", facts(submission));
        tree.put(
                "exceptions",
                submission.exceptions().stream().map(RequestTree::of).toList());
        tree.put(
                "adjustments",
                submission.adjustments().stream().map(RequestTree::of).toList());
        tree.put("readings", submission.readings());
        if (!submission.pleaded().isEmpty()) {
            tree.put(
                    SubmissionReader.PLEADED,
                    submission.pleaded().stream().map(RequestTree::of).toList());
        }
        if (!submission.earlier().isEmpty()) {
            tree.put(
                    SubmissionReader.EARLIER,
                    submission.earlier().stream().map(RequestTree::of).toList());
        }
        return tree;
    }

    private static Map<String, Object> facts(Submission submission) {
        Map<String, Object> facts = plain(submission.facts());
        if (!submission.months().isEmpty()) {
            List<Map<String, Object>> months = new ArrayList<>();
            submission.months().forEach((month, counts) -> {
                Map<String, Object> tree = new LinkedHashMap<>(counts);
                tree.put("month", month.toString());
                months.add(tree);
            });
            facts.put("months", months);
        }
        return facts;
    }

    /** Days as text; what else facts are made of has a form in JSON of its own. */
    public static Map<String, Object> plain(Map<?, ?> facts) {
        Map<String, Object> plain = new LinkedHashMap<>();
        facts.forEach((id, value) -> plain.put((String) id, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RequestTree::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return plain(map);
        }
        if (value instanceof Answer answer) {
            return of(answer);
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** A plain value as text: a number without exponent. */
    public static String written(Object plain) {
        return plain instanceof BigDecimal number ? number.toPlainString() : plain.toString();
    }

    private static Map<String, Object> of(EarlierYear year) {
        return Map.of("year", year.year(), "source", year.source(), "facts", plain(year.facts()));
    }

    private static Map<String, Object> of(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("question", answer.question());
        tree.put("part", answer.part());
        tree.put("selected", answer.selected());
        tree.put("text", answer.text());
        tree.put("details", answer.details());
        tree.put("attachments", answer.attachments());
        tree.put("number", answer.number());
        tree.put("date", answer.date() == null ? null : answer.date().toString());
        tree.values().removeIf(Objects::isNull);
        return tree;
    }

    private static Map<String, Object> of(Pleaded pleaded) {
        Map<String, Object> tree =
                pleaded.relief() instanceof ExceptionClaim claim ? of(claim) : of((Adjustment) pleaded.relief());
        tree.put(SubmissionReader.STANDING, pleaded.standing().name());
        return tree;
    }

    private static Map<String, Object> of(ExceptionClaim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("standard", claim.standard());
        tree.put("ground", claim.ground().name());
        tree.put("months", claim.months().stream().map(Period::toString).toList());
        tree.put(
                "claimedIn",
                claim.claimedIn() == null ? null : claim.claimedIn().toString());
        tree.put("circumstances", claim.circumstances());
        tree.values().removeIf(Objects::isNull);
        return tree;
    }

    private static Map<String, Object> of(Adjustment agreed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("standard", agreed.standard());
        tree.put("effect", agreed.effect().name());
        tree.put("from", agreed.from().toString());
        tree.put("to", agreed.to().toString());
        tree.put("agreement", agreed.agreement());
        return tree;
    }
}
