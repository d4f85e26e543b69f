package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.fact.EarlierYear;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.Rulebook;

/** Looks up what a contractor was finally assessed on in the earlier years that its contract looks back to. */
public final class EarlierYears {
    private EarlierYears() {}

    /**
     * A final assessment.
     *
     * @param source what it is called in an explanation
     */
    public record Final(String source, Submission submission) {}

    /** Where final assessments are found. */
    public interface Finals {
        /** The latest final assessment of that year of the same contractor, contract and market. */
        Optional<Final> of(Submission submission, int year);
    }

    /**
     * The submission with the earlier years it looks back to; the same submission where it looks back to none, or was
     * kept with them.
     *
     * @param admitted by its contract
     */
    public static Submission lookUp(Rulebook rulebook, Submission admitted, Finals finals) {
        Contract contract = rulebook.contracts().get(admitted.contract()).contract();
        if (admitted.kind() == Kind.MONTHLY || !admitted.earlier().isEmpty()) {
            return admitted;
        }
        List<EarlierYear> years = contract.earlierYears(admitted.period().year()).stream()
                .flatMap(year -> finals.of(admitted, year).map(found -> understood(rulebook, year, found)).stream())
                .toList();
        return admitted.lookingBackTo(years);
    }

    private static EarlierYear understood(Rulebook rulebook, int year, Final found) {
        try {
            return new EarlierYear(
                    year, found.source(), rulebook.admit(found.submission()).facts());
        } catch (SubmissionRefused otherwiseDeclared) {
            // Told in the explanation: the contract declares its facts otherwise now, so none can be taken over.
            return new EarlierYear(year, found.source() + ", whose facts the contract no longer understands", Map.of());
        }
    }

    /**
     * A kept submission as it was decided: its facts, and those of the earlier years it was kept with, typed by its
     * contract again.
     *
     * @throws SubmissionRefused if the rulebook is not the one that decided it, and does not accept it
     */
    public static Submission asDecided(Rulebook rulebook, Submission kept) {
        return rulebook.admit(kept)
                .lookingBackTo(kept.earlier().stream()
                        .map(year -> understood(rulebook, year.year(), new Final(year.source(), ofYear(kept, year))))
                        .toList());
    }

    private static Submission ofYear(Submission kept, EarlierYear year) {
        return new Submission(
                kept.contract(),
                kept.contractor(),
                kept.market(),
                Period.parse(Integer.toString(year.year())).orElseThrow(),
                Kind.FINAL,
                year.facts(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
