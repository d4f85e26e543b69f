package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/** The final assessments of earlier years, among all that were kept. */
@ApplicationScoped
public class KeptFinals implements EarlierYears.Finals {
    private final Assessments assessments;

    KeptFinals(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<EarlierYears.Final> of(Submission about, int year) {
        return assessments
                .latest(about, new Period(year, 0), Kind.FINAL)
                .map(found -> new EarlierYears.Final(
                        "final assessment of " + year + " (" + found.id() + ")", found.submission()));
    }
}
