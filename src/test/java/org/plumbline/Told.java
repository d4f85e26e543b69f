package org.plumbline;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.ExplanationText;
import org.plumbline.decision.Heading;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.rulebook.Fault;

/** Entry points to the assertions of this domain: {@code assertThat(assessment).decides("1.4").as(MET)}. */
public final class Told {
    private Told() {}

    public static AssessmentAssert assertThat(Assessment assessment) {
        return new AssessmentAssert(assessment);
    }

    /** The faults of files, such as {@code assertFaults(files.refused()).tell("RB-033").in(path).at("row s1.4-below")}. */
    public static FaultsAssert assertFaults(List<Fault> faults) {
        return new FaultsAssert(faults);
    }

    /** A request that is refused, such as {@code assertRefused(asked::read).tells("FA-007", "/fact")}. */
    public static RefusalAssert assertRefused(ThrowingCallable reading) {
        return new RefusalAssert(catchThrowableOfType(SubmissionRefused.class, reading));
    }

    /** A decision told as text, on one line, so that it does not matter where a line ends. */
    public static String account(Assessment assessment, Decision decision) {
        Contract contract = Shipped.rulebook()
                .contracts()
                .get(assessment.submission().contract())
                .contract();
        return ExplanationText.of(Account.of(decision, Heading.of(assessment), contract, List.of()))
                .replaceAll("\\s+", " ");
    }
}
