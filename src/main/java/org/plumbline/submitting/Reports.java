package org.plumbline.submitting;

import java.time.Instant;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.request.Page;

/** What contractors reported: each assessment holds the figures it was made from, and a correction takes the place of an earlier one. */
public interface Reports {

    /** The assessments of a year and its months that no later one supersedes, as the contract is read, with their decisions. */
    List<Assessment> current(YearKey key);

    /** Reports, newest first. */
    Page<Report> page(Query query);

    /**
     * The years in which a contractor reported anything.
     *
     * @param contractor null for any
     * @param contract null for any
     */
    List<YearKey> reported(String contractor, String contract, int year);

    /**
     * The months of a year that hold now, as the contract is read, whoever reported them: read at once, without their figures.
     *
     * @param contractor null for any
     * @param contract null for any
     */
    List<Month> months(String contractor, String contract, int year);

    /** A reported month. @param undecided standards that lack a figure, each once */
    record Month(YearKey key, Period period, List<String> undecided) {}

    /**
     * One report.
     *
     * @param version 1 for the original, 2 for its first correction, and so on
     * @param current whether no later version takes its place
     */
    record Report(
            Assessment.Id assessment,
            String contract,
            String contractor,
            String market,
            Period period,
            Kind kind,
            Instant receivedAt,
            String submittedBy,
            int version,
            boolean current) {}

    /** Which reports; null means any. */
    record Query(String contractor, String contract, String market, Period period, Integer year, int page, int size) {}
}
