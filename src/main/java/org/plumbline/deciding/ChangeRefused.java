package org.plumbline.deciding;

import java.util.List;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Fault;

/** A change of the rulebook can't be made as it was asked for. */
public class ChangeRefused extends RuntimeException {

    /** Why it can't. */
    public enum Why {
        /** Somebody else changed it meanwhile. */
        EDITED_MEANWHILE,
        /** It is not to be changed in this way, or by these people. */
        NOT_ALLOWED,
        /** It is over. */
        OVER,
        /** It has faults. */
        FAULTY
    }

    private final Why why;
    private final String code;
    private final List<Violation> faults;

    /** Of what is wrong with the change as a whole. */
    public ChangeRefused(Why why, String code, String sentence) {
        super(sentence);
        this.why = why;
        this.code = code;
        this.faults = List.of();
    }

    /** Of what is wrong with files. */
    public ChangeRefused(List<Fault> faults) {
        super("There are " + faults.size() + " to mend; the first: " + faults.get(0));
        this.why = Why.FAULTY;
        this.code = null;
        this.faults = violations(faults);
    }

    /** Faults as callers see them: the pointer names the file, the message the place in it. */
    static List<Violation> violations(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Violation(
                        "/files/" + fault.file(),
                        fault.code(),
                        (fault.line() > 0 ? "Line " + fault.line() + ": " : "")
                                + (fault.place().isEmpty() ? "" : fault.place() + ": ")
                                + fault.message()))
                .toList();
    }

    public Why why() {
        return why;
    }

    public String code() {
        return code;
    }

    /** What is wrong with the files, where that is why. */
    public List<Violation> faults() {
        return faults;
    }
}
