package org.plumbline.web;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** What is wrong with the fields of a body. */
public final class Faults {
    private static final String CODE = "FA-017";

    private final String place;
    private final List<Violation> all;

    Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String place, List<Violation> all) {
        this.place = place;
        this.all = all;
    }

    /** One fault of one field, that only the caller sees. */
    public static SubmissionRefused of(String field, String sentence) {
        Faults faults = new Faults();
        faults.refuse(field, sentence);
        return SubmissionRefused.malformed(faults.all);
    }

    /** Notes a fault of a field. */
    public void refuse(String field, String sentence) {
        all.add(new Violation(Pointer.to(place, field), CODE, sentence));
    }

    public void refuseIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            refuse(field, sentence);
        }
    }

    /** The same faults, told of the fields of an object within. */
    Faults within(String field) {
        return new Faults(Pointer.to(place, field), all);
    }

    /** Whether a field was found wrong already. */
    boolean hasOne(String field) {
        String pointer = Pointer.to(place, field);
        return all.stream().anyMatch(each -> each.pointer().equals(pointer));
    }

    /** Call last: refuses when anything was wrong. */
    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw SubmissionRefused.malformed(all);
        }
    }
}
