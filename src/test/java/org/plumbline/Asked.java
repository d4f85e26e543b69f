package org.plumbline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Admission;
import org.plumbline.contract.Editions;
import org.plumbline.decision.Assessment;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.Rulebook;

/** A request, built field by field; a good one for the contract of 2017 unless a test says otherwise. */
public final class Asked {
    private final Map<String, Object> request = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> exceptions = new ArrayList<>();
    private final List<Object> adjustments = new ArrayList<>();

    private Asked(String period) {
        request.put("contract", Shipped.CONTRACT);
        request.put("contractor", "acme-dental");
        request.put("market", "INDIVIDUAL");
        request.put("period", period);
        request.put("facts", facts);
    }

    /** Final data of the year, individual market. */
    public static Asked year() {
        return new Asked("2017");
    }

    /** A month of the year, individual market. */
    public static Asked month(String month) {
        return new Asked(month);
    }

    /** Puts a field in place of what is there. */
    public Asked with(String field, Object value) {
        request.put(field, value);
        return this;
    }

    public Asked without(String field) {
        request.remove(field);
        return this;
    }

    public Asked market(String market) {
        return with("market", market);
    }

    /** States a fact, as a JSON reader would give it: numbers exact. */
    public Asked fact(String id, Object value) {
        facts.put(id, exact(value));
        return this;
    }

    private static Object exact(Object value) {
        return value instanceof Integer number ? BigDecimal.valueOf(number) : value;
    }

    /** States facts of a single month of the year, each an id and a value in turn. */
    public Asked inMonth(String month, Object... idsAndValues) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("month", month);
        for (int i = 0; i < idsAndValues.length; i += 2) {
            counts.put((String) idsAndValues[i], exact(idsAndValues[i + 1]));
        }
        list("months").add(counts);
        return this;
    }

    /** States the same facts for months of 2017, from one number to another. */
    public Asked inMonths(int from, int to, Object... idsAndValues) {
        for (int month = from; month <= to; month++) {
            inMonth("2017-%02d".formatted(month), idsAndValues);
        }
        return this;
    }

    /** Answers a question of the questionnaire, each field a name and a value in turn. */
    public Asked answer(String question, Object... namesAndValues) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("question", question);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answer.put((String) namesAndValues[i], exact(namesAndValues[i + 1]));
        }
        list("answers").add(answer);
        return this;
    }

    @SuppressWarnings("unchecked") // put there by this class alone
    private List<Object> list(String fact) {
        return (List<Object>) facts.computeIfAbsent(fact, id -> new ArrayList<>());
    }

    public Asked fee(String dollars) {
        return fact("participationFee", dollars);
    }

    /** Calls offered and abandoned, what 1.4 is decided from. */
    public Asked calls(int offered, int abandoned) {
        return fact("callsOffered", offered).fact("callsAbandoned", abandoned);
    }

    /** Children at elevated risk and with a sealant, what 3.3 is decided from. */
    public Asked sealants(int atRisk, int sealed) {
        return fact("children6To9AtElevatedRisk", atRisk).fact("children6To9WithSealant", sealed);
    }

    public Asked exception(Map<String, Object> claim) {
        exceptions.add(claim);
        return with("exceptions", exceptions);
    }

    public Asked adjustment(Map<String, Object> agreed) {
        adjustments.add(agreed);
        return with("adjustments", adjustments);
    }

    /** The tree that a reader of JSON would hand over. */
    public Map<String, Object> tree() {
        return request;
    }

    /** The request as its form alone was understood. */
    public Submission read() {
        return SubmissionReader.read(request);
    }

    /** The request as the shipped contract admits it. */
    public Submission admitted() {
        return Admission.admit(Shipped.contract(), Editions.NONE, read());
    }

    /** What the shipped rulebook decides. */
    public Assessment decided() {
        return decidedBy(Shipped.rulebook());
    }

    /** What another rulebook decides. */
    public Assessment decidedBy(Rulebook rulebook) {
        Submission submission = rulebook.admit(read());
        return Evaluator.evaluate(rulebook, submission).assessment();
    }
}
