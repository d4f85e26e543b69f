package org.plumbline.ledger;

import java.util.List;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Settlement;

/** What follows from the decisions of an assessment together. */
public record Consequences(Settlement settlement, List<Obligation> obligations) {}
