package org.plumbline.rulebooks;

import java.util.List;
import java.util.SortedMap;
import org.plumbline.decision.Engine;
import org.plumbline.ledger.Finding;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.rulebook.RulebookFiles;

/** All rulebooks that ever decided anything, or might have been let, kept whole. */
public interface KeptRulebooks {

    /** Whether a rulebook of this fingerprint was kept before; then it compiled, and its tables had neither gaps nor overlaps. */
    boolean has(String fingerprint);

    /** Keeps the files of a rulebook and the fixed part of its explanations, once. */
    void keep(KeptRulebook rulebook);

    /** The fingerprints of all, in the order they were kept. */
    List<String> fingerprints();

    /** The files of a rulebook as they are kept now, by path; empty if there is none of this fingerprint. */
    SortedMap<String, byte[]> files(String fingerprint);

    /** The engine that worked out what is kept of a rulebook besides its files. */
    Engine engine(String fingerprint);

    /**
     * The same, to be compiled.
     *
     * @throws LedgerRefused if they are not those that were kept
     */
    default RulebookFiles unaltered(String fingerprint) {
        RulebookFiles files = RulebookFiles.kept(files(fingerprint));
        if (!files.fingerprint().equals(fingerprint)) {
            throw new LedgerRefused("The files kept of the rulebook " + fingerprint
                    + " do not give its fingerprint: one was changed, removed or added.");
        }
        return files;
    }

    /** What is kept besides the files, and is not what it would be if the rulebook were kept now. */
    List<Finding> differing(KeptRulebook rulebook);
}
