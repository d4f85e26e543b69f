package org.plumbline.request;

import java.util.List;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Fault;

/** A change of the rulebook, or of what is written down of a year, can't be made as it was asked for. */
public class ChangeRefused extends RequestRefused {

    /** Why it can't. */
    public enum Why {
        /** Somebody else changed it meanwhile. */
        EDITED_MEANWHILE(Kind.CHANGED_MEANWHILE, "Changed meanwhile"),
        /** It is not to be changed in this way, or by these people. */
        NOT_ALLOWED(Kind.UNACCEPTABLE, "Not possible"),
        /** It is over. */
        OVER(Kind.NOT_NOW, "Closed");

        private final Kind kind;
        private final String title;

        Why(Kind kind, String title) {
            this.kind = kind;
            this.title = title;
        }
    }

    private final transient List<Violation> faults;

    /** Of what is wrong with the change as a whole. */
    public ChangeRefused(Why why, String code, String sentence) {
        super(why.kind, why.title, code, sentence);
        this.faults = List.of();
    }

    /** Of what is wrong with files. */
    public ChangeRefused(List<Fault> faults) {
        super(
                Kind.UNACCEPTABLE,
                "The rulebook has faults",
                "There are " + faults.size() + " to mend; the first: " + faults.get(0),
                violations(faults));
        this.faults = violations();
    }

    /** What is wrong with the files, where that is why; else none. */
    public List<Violation> faults() {
        return faults;
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
}
