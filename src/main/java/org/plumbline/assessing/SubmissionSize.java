package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.settings.Settings;

/** Bounds the rows of a submission: what it takes to decide grows with them, however short each is written. */
@ApplicationScoped
public class SubmissionSize {
    private final int mostRows;

    SubmissionSize(Settings settings) {
        this.mostRows = settings.facts().mostRows();
    }

    /** @throws SubmissionRefused FA-012 if the lists of its facts, and the lists in their items, have too many items */
    void admit(Submission submission) {
        long rows = rows(submission.facts());
        if (rows > mostRows) {
            throw SubmissionRefused.unacceptable(List.of(new Violation(
                    "/facts",
                    "FA-012",
                    "The lists have " + rows + " items in all, and the service takes " + mostRows
                            + "; leave out what no standard is decided from, or ask for a higher limit.")));
        }
    }

    private static long rows(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().mapToLong(SubmissionSize::rows).sum();
        }
        return tree instanceof List<?> list
                ? list.size() + list.stream().mapToLong(SubmissionSize::rows).sum()
                : 0;
    }
}
