package org.plumbline.deciding.reporting;

import java.util.List;
import org.plumbline.deciding.ChangeRefused;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Why something is not issued, written down or filed. */
final class Refused {
    private Refused() {}

    /** A field cannot be accepted; the sentence says how to mend it. */
    static SubmissionRefused field(String name, String code, String sentence) {
        return SubmissionRefused.unacceptable(List.of(new Violation("/" + name, code, sentence)));
    }

    /** It was done already. */
    static ChangeRefused over(String code, String sentence) {
        return new ChangeRefused(ChangeRefused.Why.OVER, code, sentence);
    }
}
