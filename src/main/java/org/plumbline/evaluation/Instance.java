package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Items;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/**
 * One thing a standard judges: the contractor, or an item of a list.
 *
 * @param period the month of an item that is about one, else what is assessed
 * @param item the fields of the item; empty for the contractor itself
 * @param absence why there is nothing to consult the table on, or null where there is
 */
record Instance(Standard standard, Subject subject, Period period, Map<String, Object> item, Absence absence) {

    /**
     * That nothing was submitted to judge.
     *
     * @param effect what follows
     * @param reason a part of a sentence
     */
    record Absence(Outcome effect, String reason) {}

    /** Everything a standard judges in a submission, never nothing: what is missing is an instance too. */
    static List<Instance> of(Contract contract, Standard standard, Submission submission) {
        if (standard.isOfContractor()) {
            return List.of(ofContractor(standard, submission, null));
        }
        List<Instance> instances = new ArrayList<>();
        List<Absence> absences = new ArrayList<>();
        for (String kind : standard.subjects()) {
            Fact list = contract.listOf(kind).orElseThrow();
            List<Instance> own = ofList(standard, list, submission);
            instances.addAll(own);
            if (own.isEmpty()) {
                absences.add(absence(list, submission));
            }
        }
        absences.stream()
                .filter(absence -> instances.isEmpty() || absence.effect() == Outcome.UNDECIDED)
                .sorted((one, other) -> other.effect().compareTo(one.effect()))
                .limit(1)
                .forEach(absence -> instances.add(ofContractor(standard, submission, absence)));
        return instances;
    }

    Matter matter() {
        return new Matter(standard.id(), subject);
    }

    /** The same thing, with other fields. */
    Instance with(Map<String, Object> fields) {
        return new Instance(standard, subject, period, fields, absence);
    }

    /** What is found of it without any table. */
    Finding findingOfAbsence() {
        return new Finding(
                standard.id(), subject, period, null, absence.effect(), BigDecimal.ZERO, null, null, absence.reason());
    }

    private static Instance ofContractor(Standard standard, Submission submission, Absence absence) {
        return new Instance(
                standard, Subject.contractor(submission.contractor()), submission.period(), Map.of(), absence);
    }

    private static Absence absence(Fact list, Submission submission) {
        return submission.facts().containsKey(list.id())
                ? new Absence(Outcome.NOT_APPLICABLE, "'" + list.label() + "' is submitted as an empty list")
                : new Absence(Outcome.UNDECIDED, "'" + list.label() + "' was not submitted");
    }

    private static List<Instance> ofList(Standard standard, Fact list, Submission submission) {
        if (!(submission.facts().get(list.id()) instanceof List<?> stated)) {
            return List.of();
        }
        Items items = list.items();
        List<Instance> instances = new ArrayList<>(stated.stream()
                .map(item -> ofItem(standard, items, (Map<?, ?>) item, submission))
                .toList());
        expected(items, submission).stream()
                .filter(month -> instances.stream()
                        .noneMatch(instance -> instance.period().equals(month)))
                .forEach(month -> instances.add(new Instance(
                        standard,
                        new Subject(items.subject(), absentKey(month, instances)),
                        month,
                        Map.of(),
                        new Absence(Outcome.UNDECIDED, "'" + list.label() + "' has nothing about " + month))));
        return instances;
    }

    /** The month itself, unless an item about another month goes by that name. */
    private static String absentKey(Period month, List<Instance> instances) {
        boolean taken =
                instances.stream().anyMatch(instance -> instance.subject().key().equals(month.toString()));
        return taken ? month + " (missing)" : month.toString();
    }

    private static Instance ofItem(Standard standard, Items items, Map<?, ?> item, Submission submission) {
        Map<String, Object> fields = item.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), Map.Entry::getValue));
        Period about = items.month() == null
                ? submission.period()
                : Period.parse((String) fields.get(items.month())).orElseThrow();
        return new Instance(
                standard, new Subject(items.subject(), (String) fields.get(items.key())), about, fields, null);
    }

    /** The months there must be an item for; a year so far has those it has. */
    private static List<Period> expected(Items items, Submission submission) {
        if (items.month() == null || submission.kind() == Kind.YEAR_TO_DATE) {
            return List.of();
        }
        return submission.period().isMonth()
                ? List.of(submission.period())
                : submission.period().monthsOfYear();
    }
}
