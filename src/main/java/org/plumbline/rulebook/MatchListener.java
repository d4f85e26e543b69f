package org.plumbline.rulebook;

import java.util.List;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Hands each evaluation the ids of the rows the engine matched, through the metadata of its own context. */
final class MatchListener implements DMNRuntimeEventListener {

    @Override
    @SuppressWarnings("unchecked") // only evaluations set this key, with a list of text
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        Object matches = event.getResult().getContext().getMetadata().get(StandardModel.MATCHES);
        if (matches != null) {
            ((List<String>) matches).addAll(event.getMatchesIds());
        }
    }
}
