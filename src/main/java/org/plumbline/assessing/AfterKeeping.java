package org.plumbline.assessing;

import org.plumbline.decision.Assessment;

/** What has to follow when an assessment is kept, in the same transaction: there is never one without the other. */
public interface AfterKeeping {

    /** Called once for each, after it was written. */
    void kept(Assessment assessment);
}
