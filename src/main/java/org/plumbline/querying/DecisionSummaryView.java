package org.plumbline.querying;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.fact.Kind;

/**
 * Decisions counted and summed by what they have in common.
 *
 * @param by what that is
 * @param amountsOf the kind of figures whose dollars are summed, FINAL unless another is asked for
 * @param groups in the order of {@code by}, standards with 1.2 before 1.10
 */
public record DecisionSummaryView(List<DecisionGroup.By> by, Kind amountsOf, List<GroupView> groups) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 10;

    /** One group: its keys, then numbers. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GroupView(
            @JsonAnyGetter Map<String, String> keys,
            long count,
            BigDecimal amount,
            BigDecimal penalties,
            BigDecimal credits,
            BigDecimal bonuses) {

        static GroupView of(List<DecisionGroup.By> by, DecisionGroup group) {
            Map<String, String> keys = new LinkedHashMap<>();
            by.forEach(key -> keys.put(key.name(), group.keys().get(key)));
            return new GroupView(
                    keys, group.decisions(), group.amount(), group.penalties(), group.credits(), group.bonuses());
        }
    }

    static DecisionSummaryView of(DecisionQueryReader.Grouping asked, List<DecisionGroup> groups) {
        List<DecisionGroup.By> by = asked.by();
        List<DecisionGroup> sorted = new ArrayList<>(groups);
        by.stream()
                .map(key -> Comparator.<DecisionGroup, String>comparing(
                        group -> sortable(group.keys().get(key))))
                .reduce(Comparator::thenComparing)
                .ifPresent(sorted::sort);
        return new DecisionSummaryView(
                by,
                asked.query().filter().moneyOf(),
                sorted.stream().map(group -> GroupView.of(by, group)).toList());
    }

    /** Text whose numbers sort by value; a missing one comes first. */
    public static String sortable(String text) {
        return text == null
                ? ""
                : NUMBER.matcher(text)
                        .replaceAll(number -> Matcher.quoteReplacement(
                                "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group()));
    }
}
