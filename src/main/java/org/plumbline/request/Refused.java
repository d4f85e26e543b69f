package org.plumbline.request;

import java.util.List;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Why something is not issued, written down or filed. */
public final class Refused {
    private Refused() {}

    /** A field cannot be accepted; the sentence says how to mend it. */
    public static SubmissionRefused field(String name, String code, String sentence) {
        return SubmissionRefused.unacceptable(List.of(new Violation("/" + name, code, sentence)));
    }

    /** It was done already. */
    public static ChangeRefused over(String code, String sentence) {
        return new ChangeRefused(ChangeRefused.Why.OVER, code, sentence);
    }
}
