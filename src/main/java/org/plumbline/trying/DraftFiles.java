package org.plumbline.trying;

import java.util.function.Function;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.sandbox.Sandbox;
import org.plumbline.sandbox.Sandboxes;

/** The files of a draft as they stand, with the fingerprint that they give. */
record DraftFiles(RulebookFiles files, String fingerprint) {

    static DraftFiles of(RulebookFiles files) {
        return new DraftFiles(files, files.fingerprint());
    }

    /** Does something in a sandbox that has them open. */
    <T> T in(Sandboxes sandboxes, Function<Sandbox, T> work) {
        return sandboxes.tryOut(fingerprint, () -> files, work);
    }
}
