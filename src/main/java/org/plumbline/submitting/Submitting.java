package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.assessing.Assessing;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Correction;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Caller;
import org.plumbline.request.NotYours;
import org.plumbline.rulebooks.Rulebooks;

/** Takes reports of one or several periods, and decides each on arrival. A period reported before is corrected. */
@ApplicationScoped
public class Submitting {
    private final Assessing assessing;
    private final Assessments assessments;
    private final Reports reports;
    private final Rulebooks rulebooks;

    Submitting(Assessing assessing, Assessments assessments, Reports reports, Rulebooks rulebooks) {
        this.assessing = assessing;
        this.assessments = assessments;
        this.reports = reports;
        this.rulebooks = rulebooks;
    }

    /** A report with what it leaves as it is kept. @param before what it corrects, or null */
    private record Completed(Submission whole, Assessment before) {}

    /**
     * Keeps all of them or none. What a correction does not name stays as it is kept.
     *
     * @param replace whether what is not named is withdrawn instead
     * @throws NotYours if the caller may not act for a contractor
     * @throws SubmissionRefused with all that is wrong in any of them, each pointer beginning with the place in the list
     */
    @Transactional
    public List<Corrected> submit(List<Correction> stated, boolean replace, Caller caller) {
        refuseTwice(stated);
        stated.forEach(report -> caller.mustSee(report.stated().contractor()));
        // Until all are kept nobody corrects what these corrections begin from.
        assessments.hold(stated.stream().map(Correction::stated).toList());
        List<Completed> completed =
                stated.stream().map(report -> completed(report, replace)).toList();
        List<Assessments.Kept> kept =
                assessing.assessAll(completed.stream().map(Completed::whole).toList(), caller);
        List<Corrected> corrected = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            corrected.add(new Corrected(
                    completed.get(i).whole(),
                    kept.get(i).assessment(),
                    completed.get(i).before()));
        }
        return corrected;
    }

    /**
     * Decides all of them and keeps none.
     *
     * @throws NotYours if the caller may not act for a contractor
     * @throws SubmissionRefused as when they are submitted
     */
    public List<Corrected> tryOut(List<Correction> stated, boolean replace, Caller caller) {
        refuseTwice(stated);
        List<Corrected> tried = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            try {
                tried.add(tryOut(stated.get(i), replace, caller));
            } catch (SubmissionRefused refused) {
                violations.addAll(refused.at("/" + i).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return tried;
    }

    /** The same of one, with pointers into it. */
    public Corrected tryOut(Correction stated, boolean replace, Caller caller) {
        caller.mustSee(stated.stated().contractor());
        Completed completed = completed(stated, replace);
        return new Corrected(completed.whole(), assessing.tryOut(completed.whole(), caller), completed.before());
    }

    /** What a report would correct; empty where nothing is kept, or its contract does not know such a report. */
    public Optional<Assessment> kept(Submission report) {
        return market(report)
                .flatMap(
                        market -> assessments.superseded(report.understoodAs(market, report.facts(), report.months())));
    }

    private Completed completed(Correction report, boolean replace) {
        Assessment before = kept(report.stated()).orElse(null);
        return new Completed(
                before == null || replace
                        ? report.stated()
                        : report.over(before.submission(), reported(before.submission())),
                before);
    }

    /** The months of a kept year, as they are reported now. */
    private Map<Period, Map<String, Object>> reported(Submission kept) {
        if (kept.months().isEmpty()) {
            return Map.of();
        }
        YearKey year = new YearKey(
                kept.contract(), kept.contractor(), kept.market(), kept.period().year());
        return Concluding.months(
                rulebooks.contract(kept.contract(), kept.period()).orElse(null), reports.current(year));
    }

    /** A contract of one market need not be told which. */
    private Optional<String> market(Submission report) {
        return report.market() != null
                ? Optional.of(report.market())
                : rulebooks.contract(report.contract(), report.period()).map(Contract::markets).stream()
                        .filter(markets -> markets.size() == 1)
                        .flatMap(markets -> markets.keySet().stream())
                        .findFirst();
    }

    private static void refuseTwice(List<Correction> stated) {
        Set<Object> seen = new HashSet<>();
        List<Violation> twice = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            Submission report = stated.get(i).stated();
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
