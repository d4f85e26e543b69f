package org.plumbline.deciding.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.access.Caller;
import org.plumbline.access.NotYours;
import org.plumbline.deciding.Assessing;
import org.plumbline.deciding.Assessments;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Takes reports of one or several periods, and decides each on arrival. */
@ApplicationScoped
public class Submitting {
    private final Assessing assessing;

    Submitting(Assessing assessing) {
        this.assessing = assessing;
    }

    /**
     * Keeps all of them or none. A period reported before is corrected by it.
     *
     * @throws NotYours if the caller may not act for a contractor
     * @throws SubmissionRefused with all that is wrong in any of them, each pointer beginning with the place in the list
     */
    public List<Assessments.Kept> submit(List<Submission> reports, Caller caller) {
        refuseTwice(reports);
        return assessing.assessAll(reports, caller);
    }

    /**
     * Decides all of them and keeps none.
     *
     * @throws NotYours if the caller may not act for a contractor
     * @throws SubmissionRefused as when they are submitted
     */
    public List<Assessment> tryOut(List<Submission> reports, Caller caller) {
        refuseTwice(reports);
        List<Assessment> tried = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            try {
                tried.add(assessing.tryOut(reports.get(i), caller));
            } catch (SubmissionRefused refused) {
                violations.addAll(refused.at("/" + i).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return tried;
    }

    private static void refuseTwice(List<Submission> reports) {
        Set<Object> seen = new HashSet<>();
        List<Violation> twice = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Submission report = reports.get(i);
            if (!seen.add(List.of(
                    report.contract(),
                    report.contractor(),
                    String.valueOf(report.market()),
                    report.period(),
                    report.kind()))) {
                twice.add(new Violation(
                        "/" + i + "/period",
                        "FA-010",
                        "The figures of " + report.period() + " stand twice; keep one of the two."));
            }
        }
        if (!twice.isEmpty()) {
            throw SubmissionRefused.malformed(twice);
        }
    }
}
