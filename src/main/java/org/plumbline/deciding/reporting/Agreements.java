package org.plumbline.deciding.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.plumbline.access.Caller;
import org.plumbline.contract.Contract;
import org.plumbline.deciding.Assessments;
import org.plumbline.deciding.CompiledRulebooks;
import org.plumbline.decision.Assessment;

/** The contract that an assessment was decided under, as its rulebook had it. */
@ApplicationScoped
public class Agreements {
    private final Assessments assessments;
    private final CompiledRulebooks rulebooks;

    Agreements(Assessments assessments, CompiledRulebooks rulebooks) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    /** The contract of an assessment. */
    public Contract of(Assessment assessment) {
        return rulebooks
                .of(assessment.rulebook())
                .contracts()
                .get(assessment.submission().contract())
                .contract();
    }

    /** The contract of what a document tells of. */
    public Contract of(Document document) {
        return of(assessment(document));
    }

    /** What a document tells of. */
    public Assessment assessment(Document document) {
        return assessments
                .find(new Assessment.Id(document.assessment()), Caller.SERVICE)
                .orElseThrow();
    }

    LocalDate yearsEnd(Assessment assessment) {
        return assessment.submission().period().lastDay();
    }
}
