package org.plumbline;

import java.nio.file.Path;
import org.plumbline.rulebook.RulebookFiles;

/**
 * A contract nobody made, from test resources alone: parcels, depots and a form, with tables, a questionnaire, rules
 * for its settlement and cases of its own.
 */
public final class Invented {
    public static final String CONTRACT = "parcel-depots";
    public static final String CONTRACT_FILE = "config/contracts/parcel-depots.yaml";

    /** The folder of its rulebook, which has no other contract. */
    public static final String ROOT = "src/test/resources/invented";

    private Invented() {}

    /** Its files, to be changed one by one. */
    public static FilesCopy copy() {
        return FilesCopy.of(RulebookFiles.readFrom(Path.of(ROOT)));
    }
}
