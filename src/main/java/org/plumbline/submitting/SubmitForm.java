package org.plumbline.submitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.web.page.PageQuery;

/**
 * The form by which figures are submitted.
 *
 * @param contract what it is made for; null until one is chosen
 * @param typed the fields about the whole: contract, contractor, market, period, kind, begun
 * @param facts null until a contract is chosen
 * @param faults everything wrong, in the order found
 */
public record SubmitForm(Contract contract, PageQuery typed, FactForm facts, List<Fault> faults) {

    /** The field that names the kept report from which the form was begun. */
    static final String BEGUN = "begun";

    /**
     * Something wrong.
     *
     * @param pointer the field where it is told too; empty where there is none
     * @param place where it stands in a request, as people may look for it
     */
    public record Fault(String pointer, String place, String sentence) {}

    /** What is wrong with a request. */
    record Faults(List<Violation> violations) {
        static final Faults NONE = new Faults(List.of());

        static Faults of(SubmissionRefused refused) {
            return new Faults(refused.violations());
        }
    }

    static SubmitForm of(Contract contract, Map<String, String> fields, Faults faults) {
        Map<String, String> wrong = new LinkedHashMap<>();
        faults.violations().forEach(each -> wrong.putIfAbsent(each.pointer(), each.message()));
        Map<String, String> whole = new LinkedHashMap<>();
        List.of("contract", "contractor", "market", "period", "kind", BEGUN).forEach(name -> {
            if (fields.containsKey("/" + name)) {
                whole.put(name, fields.get("/" + name));
            }
            if (wrong.containsKey("/" + name)) {
                whole.put("wrong-" + name, wrong.get("/" + name));
            }
        });
        FactForm facts = contract == null
                ? null
                : FactForm.of(contract, Typed.of(fields, contract), wrong, fields.getOrDefault("add", ""));
        List<Fault> told = new ArrayList<>();
        faults.violations()
                .forEach(each -> told.add(new Fault(
                        facts != null
                                        && (facts.has(each.pointer())
                                                || whole.containsKey("wrong-" + name(each.pointer())))
                                ? each.pointer()
                                : "",
                        each.pointer(),
                        each.message())));
        return new SubmitForm(contract, new PageQuery(whole), facts, told);
    }

    private static String name(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}
