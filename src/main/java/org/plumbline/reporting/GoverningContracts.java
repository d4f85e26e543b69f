package org.plumbline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Period;
import org.plumbline.request.Caller;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.Rulebooks;

/** The contract that something is about. */
@ApplicationScoped
public class GoverningContracts {
    private final Assessments assessments;
    private final CompiledRulebooks rulebooks;
    private final Rulebooks inForce;

    GoverningContracts(Assessments assessments, CompiledRulebooks rulebooks, Rulebooks inForce) {
        this.inForce = inForce;
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    /** The contract of an assessment, as the rulebook that decided had it. */
    public Contract of(Assessment assessment) {
        return rulebooks
                .of(assessment.rulebook())
                .contracts()
                .get(assessment.submission().contract())
                .contract();
    }

    /** The contract that a document is about, as it reads by now; as it was decided under, should it be gone. */
    public Contract of(Document document) {
        Period period = Period.parse(document.concern().period()).orElseThrow();
        return Optional.ofNullable(
                        inForce.of(period).contracts().get(document.concern().contract()))
                .map(ContractRules::contract)
                .orElseGet(() -> of(assessment(document)));
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
