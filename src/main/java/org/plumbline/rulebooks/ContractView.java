package org.plumbline.rulebooks;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Reading;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Standard;
import org.plumbline.contract.Term;

/** A contract edition as callers see it: lists in place of what is looked up by id, terms in words, and nothing of how rules are run. */
public record ContractView(
        String id,
        String title,
        String document,
        LocalDate from,
        LocalDate to,
        String series,
        boolean inForce,
        String zone,
        List<Contract.Market> markets,
        List<Contract.Group> groups,
        List<Standard> standards,
        List<Contract.Clause> clauses,
        List<Contract.Provision> provisions,
        List<Fact> facts,
        List<Contract.Interpretation> interpretations,
        List<Reading> readings,
        List<Contract.Pilot> pilots,
        List<TermView> deadlines,
        List<Requirement> questionnaire) {

    /**
     * By when one thing is done.
     *
     * @param duty such as monthlyReport
     * @param term in words, such as "30 days after receipt of the report"
     * @param section of the document that says so
     * @param why why it is this one, where the document leaves it open; else null
     */
    public record TermView(String duty, Term.By by, String term, String section, String why) {
        static TermView of(Deadlines.Duty duty, Term term) {
            return new TermView(duty.word(), term.by(), term.told(), term.section(), term.why());
        }
    }

    /**
     * A contract in a list.
     *
     * @param series the family of editions it belongs to, or null
     * @param inForce false for an edition that never was in force
     */
    @Schema(name = "ContractItem")
    public record Item(
            String id,
            String title,
            String document,
            LocalDate from,
            LocalDate to,
            String series,
            boolean inForce,
            List<String> standards) {
        static Item of(Contract contract) {
            return new Item(
                    contract.id(),
                    contract.title(),
                    contract.document(),
                    contract.from(),
                    contract.to(),
                    contract.series(),
                    contract.inForce(),
                    List.copyOf(contract.standards().keySet()));
        }
    }

    static ContractView of(Contract contract) {
        return new ContractView(
                contract.id(),
                contract.title(),
                contract.document(),
                contract.from(),
                contract.to(),
                contract.series(),
                contract.inForce(),
                contract.calendar().zone().getId(),
                List.copyOf(contract.markets().values()),
                List.copyOf(contract.groups().values()),
                List.copyOf(contract.standards().values()),
                List.copyOf(contract.clauses().values()),
                List.copyOf(contract.provisions().values()),
                List.copyOf(contract.facts().values()),
                List.copyOf(contract.interpretations().values()),
                List.copyOf(contract.readings().values()),
                List.copyOf(contract.pilots().values()),
                contract.deadlines().terms().entrySet().stream()
                        .map(term -> TermView.of(term.getKey(), term.getValue()))
                        .toList(),
                contract.requirements());
    }
}
