package org.plumbline.bench;

import java.nio.file.Path;
import org.plumbline.cli.Quiet;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;

/** The shipped rulebook, compiled once for all benchmarks of this JVM. */
public final class Compiled {
    public static final String CONTRACT = "qdp-2017";
    public static final RulebookFiles FILES;
    public static final Rulebook RULEBOOK;

    static {
        Quiet.logs();
        FILES = RulebookFiles.readFrom(Path.of(""));
        RULEBOOK = Rulebook.read(FILES);
    }

    private Compiled() {}

    public static ContractRules rules() {
        return RULEBOOK.contracts().get(CONTRACT);
    }
}
