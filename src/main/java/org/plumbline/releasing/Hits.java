package org.plumbline.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Standard;
import org.plumbline.querying.DecisionFilter;
import org.plumbline.querying.DecisionGroup;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.DecisionQuery.Readings;
import org.plumbline.querying.Decisions;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.Rulebooks;

/** How often each row of a table decided since it is as it is shown: what an earlier release decided, its rows decided. */
@ApplicationScoped
class Hits {
    private static final int MOST = 1_000;

    private final Decisions decisions;
    private final Rulebooks rulebooks;
    private final SignedIn signedIn;

    Hits(Decisions decisions, Rulebooks rulebooks, SignedIn signedIn) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.signedIn = signedIn;
    }

    /** By the id of the row; decisions no row held for are left out. */
    Map<String, DecisionGroup> of(Contract contract, Standard standard) {
        Map<String, DecisionGroup> hits = new LinkedHashMap<>();
        for (DecisionGroup group : decisions.summary(query(contract, standard), List.of(DecisionGroup.By.row), MOST)) {
            String row = group.keys().get(DecisionGroup.By.row);
            if (row != null) {
                hits.put(row, group);
            }
        }
        return hits;
    }

    private DecisionQuery query(Contract contract, Standard standard) {
        DecisionFilter filter = new DecisionFilter();
        filter.contract = contract.id();
        filter.standard = standard.id();
        filter.readings = Readings.CONTRACT;
        filter.rulebook = rulebooks.fingerprint();
        return DecisionQuery.newest(MOST, filter, signedIn.caller());
    }
}
