package org.plumbline.redeciding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Submission;

/** The form in which assessments are kept, and in which alone two of them are the same or not. */
public interface KeptForm {

    /**
     * Where two assessments of one submission differ, in every field of their decisions with the trail, in
     * settlement and obligations; not in ids and times, nor in frames, which are the rulebook's.
     */
    List<Difference> differences(Assessment kept, Assessment again);

    /** The line of JSON that asks to decide a submission. */
    String request(Submission submission);

    /** What another engine answered to that line. */
    Told told(String line);

    /** An answer of another engine. */
    interface Told {

        /** The engine that answered; empty where it refused, for then it names none. */
        Optional<Engine> engine();

        /** Why it refused to decide, as a sentence; empty where it decided. */
        Optional<String> refused();

        /**
         * Where it comes out otherwise than what is kept, in outcomes, rows, shares, dollars and obligations. Words and
         * trails are left aside: each version tells them in its own way.
         */
        List<Difference> differences(Assessment kept);

        /** What each decision comes to. */
        Map<Matter, Upshot> upshots();
    }
}
