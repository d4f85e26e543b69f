package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Earlier;
import org.plumbline.contract.Fact;
import org.plumbline.fact.EarlierYear;
import org.plumbline.fact.Submission;

/** Finds the facts of earlier years in what the contractor was finally assessed on then. */
final class LookBack {
    /** How the origin of a fact begins that was stated nowhere, neither now nor then. */
    static final String NOT_STATED = "not stated";

    private final Contract contract;
    private final Submission submission;
    private final Instance instance;
    private final List<Fact> facts;

    LookBack(Contract contract, Submission submission, Instance instance, List<Fact> facts) {
        this.contract = contract;
        this.submission = submission;
        this.instance = instance;
        this.facts = facts;
    }

    /** Takes a fact that was found. */
    interface Found {
        void known(Fact fact, Object value, String origin);
    }

    /**
     * Looks a fact up, unless the request states anything about that year for this standard: figures of two sources are not
     * mixed.
     *
     * @param origins gets why it is missing, where it is
     */
    void find(Fact fact, Earlier earlier, Found found, Map<String, String> origins) {
        int year = earlier.from(submission.period().year());
        if (earlier.fact() == null || year >= submission.period().year() || isStated(year)) {
            return;
        }
        Optional<EarlierYear> kept = submission.earlier().stream()
                .filter(each -> each.year() == year)
                .findFirst();
        Object value =
                kept.map(this::ofSubject).map(of -> of.get(earlier.fact())).orElse(null);
        if (value == null) {
            origins.put(
                    fact.id(),
                    NOT_STATED
                            + kept.map(each -> ", and not in the " + each.source())
                                    .orElse(", and no final assessment of " + year + " is kept"));
        } else {
            found.known(fact, value, kept.orElseThrow().source());
        }
    }

    private boolean isStated(int year) {
        return facts.stream()
                .filter(fact -> fact.derivation() instanceof Earlier earlier
                        && earlier.from(submission.period().year()) == year)
                .map(Fact::id)
                .anyMatch(id ->
                        instance.item().containsKey(id) || submission.facts().containsKey(id));
    }

    /** What the earlier year says of the same subject. */
    private Map<?, ?> ofSubject(EarlierYear year) {
        if (instance.subject().isContractor()) {
            return year.facts();
        }
        Fact list = contract.listOf(instance.subject().kind()).orElseThrow();
        return year.facts().get(list.id()) instanceof List<?> items
                ? items.stream()
                        .map(Map.class::cast)
                        .filter(item -> instance.subject()
                                .key()
                                .equals(item.get(list.items().key())))
                        .findFirst()
                        .orElse(Map.of())
                : Map.of();
    }
}
