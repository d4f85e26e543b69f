package org.plumbline.redeciding;

import java.time.Instant;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.Decisions;

/** Kept decisions, by the assessments they belong to. */
public interface Selections {

    /**
     * How many decisions a query selects now.
     *
     * @throws Decisions.TooMany if a word of the query is found in too many contractors
     */
    long size(DecisionQuery query);

    /**
     * The next of what a query selects; its order and page are left aside.
     *
     * @param asOf what is kept or superseded only from then on makes no difference
     * @param after the last of the selections before, null for the first
     * @param most how many at most
     * @return in the order of their ids; none after the last
     */
    List<Selection> next(DecisionQuery query, Instant asOf, Assessment.Id after, int most);
}
