package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.evaluation.EarlierYears;
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
                .latestFinal(about, year)
                .map(found -> new EarlierYears.Final(
                        "final assessment of " + year + " (" + found.id() + ")", found.submission()));
    }
}
