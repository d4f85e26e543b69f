package org.plumbline.deciding.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.plumbline.decision.Frame;
import org.plumbline.rulebook.Rulebook;

/**
 * What is kept of a rulebook.
 *
 * @param files contents by path, byte for byte
 * @param frames the fixed part of its explanations, by contract
 */
public record KeptRulebook(String fingerprint, SortedMap<String, byte[]> files, Map<String, List<Frame>> frames) {

    /** A rulebook to be kept. */
    public static KeptRulebook of(Rulebook rulebook) {
        return new KeptRulebook(
                rulebook.fingerprint(),
                rulebook.files().contents(),
                rulebook.contracts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().frames())));
    }
}
