package org.plumbline;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;

/** The rulebook that comes with Plumbline, read once for all tests, and copies of its files to change. */
public final class Shipped {
    public static final String CONTRACT = "qdp-2017";
    public static final String CONTRACT_FILE = "config/contracts/qdp-2017.yaml";
    public static final String NARRATIVE = "rules/qdp-2017/narrative.xlsx";
    public static final String SETTLEMENT_RULES = "rules/common/settlement.drl";

    /** The engines log whatever is wrong with a file; the tests look at what Plumbline tells of it. */
    private static final List<Logger> QUIET = Stream.of("org.kie", "org.drools")
            .map(Logger::getLogger)
            .peek(logger -> logger.setLevel(Level.OFF))
            .toList();

    private static final RulebookFiles FILES = RulebookFiles.readFrom(Path.of(""));

    private Shipped() {}

    /** Read when a test first asks, so that those that need no rulebook don't wait for it. */
    private static final class Compiled {
        private static final Rulebook RULEBOOK = Rulebook.read(FILES);
    }

    public static RulebookFiles files() {
        return FILES;
    }

    public static Rulebook rulebook() {
        return Compiled.RULEBOOK;
    }

    public static Contract contract() {
        return rulebook().contracts().get(CONTRACT).contract();
    }

    /** Path of the DMN model of a standard. */
    public static String model(String standard) {
        String start = "/" + standard + "-";
        return FILES.paths("dmn/" + CONTRACT + "/", ".dmn").stream()
                .filter(path -> path.contains(start))
                .findFirst()
                .orElseThrow();
    }

    /** Path of the cases beside the DMN model of a standard. */
    public static String cases(String standard) {
        return model(standard).replace(".dmn", ".cases.yaml");
    }

    /** All files of the contract, to be changed one by one. */
    public static FilesCopy copy() {
        return FilesCopy.of(FILES).onlyContract(CONTRACT);
    }

    /** All files of another contract, to be changed one by one. */
    public static FilesCopy copyOf(String contract) {
        return FilesCopy.of(FILES).onlyContract(contract);
    }

    /** The files of a contract that has these standards alone, which is sooner compiled. */
    public static FilesCopy copyWith(String... standards) {
        return copy().onlyStandards(standards);
    }
}
