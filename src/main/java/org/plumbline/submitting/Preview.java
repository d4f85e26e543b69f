package org.plumbline.submitting;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Wording;
import org.plumbline.fact.Violation;
import org.plumbline.web.page.PageWords;

/**
 * What a submission would come to, nothing of it kept.
 *
 * @param json the whole request, with what it leaves as it is kept: to be kept just as it was looked at
 * @param key names the request, so that it is kept once however often it is sent
 * @param contract the edition that decided
 * @param warnings what it is flagged for
 */
public record Preview(String json, String key, Corrected corrected, Contract contract, List<Violation> warnings) {

    public Assessment assessment() {
        return corrected.assessment();
    }

    /** The id of what it corrects; empty where nothing is kept. */
    public String corrects() {
        return corrected.before() == null ? "" : corrected.before().id().toString();
    }

    public List<ChangeLine> changes() {
        return ChangeLine.of(corrected, contract);
    }

    /** A decision with its sentence. */
    public record Line(
            String standard, String title, String subject, Outcome outcome, BigDecimal amount, String told) {}

    /** The pleas that would not count, each in a sentence. */
    public List<String> pleaded() {
        return assessment().submission().pleaded().stream()
                .map(pleaded -> pleaded.relief().standard() + ": " + Wording.sentence(pleaded.told(), contract) + ".")
                .toList();
    }

    public List<Line> lines() {
        return assessment().decisions().stream()
                .map(each -> new Line(
                        each.standard(),
                        each.title(),
                        PageWords.shown(each.subject()),
                        each.outcome(),
                        each.amount(),
                        Wording.sentence(each.explanation().trail().summary(), contract)))
                .toList();
    }

    /** Those that say something: what is not applicable or undecided for want of a fact is only counted. */
    public List<Line> telling() {
        return lines().stream()
                .filter(each -> each.outcome() != Outcome.NOT_APPLICABLE && each.outcome() != Outcome.UNDECIDED)
                .toList();
    }

    public List<Line> undecided() {
        return lines().stream()
                .filter(each -> each.outcome() == Outcome.UNDECIDED)
                .toList();
    }

    public long notApplicable() {
        return lines().stream()
                .filter(each -> each.outcome() == Outcome.NOT_APPLICABLE)
                .count();
    }
}
