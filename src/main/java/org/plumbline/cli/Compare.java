package org.plumbline.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.With;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names what a request is compared with. */
final class Compare {
    @Option(
            names = "--compare",
            paramLabel = "EDITION|I-n=READING",
            description = {
                "Decide the same facts under another edition, or another reading such as I-4=callsAnswered, too,"
                        + " and print both side by side.",
                "May stand several times: all together make one comparison."
            })
    private List<String> words = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isAsked() {
        return !words.isEmpty();
    }

    /**
     * All words together.
     *
     * @throws ParameterException where an edition or one reading is named twice, or a word has nothing beside its {@code =}
     */
    With with() {
        String contract = null;
        Map<String, String> readings = new LinkedHashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts[0].isBlank() || parts.length == 2 && parts[1].isBlank()) {
                throw misused("'--compare " + word + "' names no edition and no reading");
            }
            if (parts.length == 2 && readings.put(parts[0], parts[1]) != null) {
                throw misused("'--compare " + parts[0] + "=' stands twice");
            }
            if (parts.length == 1 && contract != null) {
                throw misused("'--compare' names two editions, " + contract + " and " + word);
            }
            contract = parts.length == 1 ? word : contract;
        }
        return new With(contract, readings);
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
