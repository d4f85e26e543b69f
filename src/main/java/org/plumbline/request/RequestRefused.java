package org.plumbline.request;

import java.util.List;
import org.plumbline.fact.Violation;

/**
 * What was asked for can't be done. Says so in a sentence that names the mend, under a lasting code; whoever asked over HTTP is
 * answered by its kind.
 */
public abstract class RequestRefused extends RuntimeException {

    /** Why it can't. */
    public enum Kind {
        /** It can't be read as what it should be. */
        MALFORMED,
        /** It belongs to somebody else. */
        NOT_YOURS,
        /** There is no such thing. */
        NOT_FOUND,
        /** Not as things stand, or not any more. */
        NOT_NOW,
        /** Somebody else changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is never possible so. */
        UNACCEPTABLE,
        /** It is larger than is taken. */
        TOO_LARGE,
        /** More is asked for than is done at once. */
        TOO_MANY,
        /** The rulebook has a defect. */
        DEFECT,
        /** The service can't, and may be able to later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String title;
    private final transient List<Violation> violations;

    /** @param title what kind of problem it is, in a few words */
    protected RequestRefused(Kind kind, String title, String code, String sentence) {
        this(kind, title, sentence, List.of(new Violation("", code, sentence)));
    }

    /** @param violations all that is wrong, each at its place */
    protected RequestRefused(Kind kind, String title, String sentence, List<Violation> violations) {
        super(sentence);
        this.kind = kind;
        this.title = title;
        this.violations = violations;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** What is wrong; one of the whole where the sentence says all. */
    public List<Violation> violations() {
        return violations;
    }

    /** The code of what is wrong, the first where it is more. */
    public String code() {
        return violations.get(0).code();
    }
}
