package org.plumbline.rulebooks;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Frame;
import org.plumbline.evaluation.RunningEngine;
import org.plumbline.rulebook.Rulebook;

/**
 * What is kept of a rulebook.
 *
 * @param engine that worked out the frames
 * @param files contents by path, byte for byte
 * @param frames the fixed part of its explanations, by contract
 */
public record KeptRulebook(
        String fingerprint, Engine engine, SortedMap<String, byte[]> files, Map<String, List<Frame>> frames) {

    /** A rulebook to be kept. */
    public static KeptRulebook of(Rulebook rulebook) {
        return new KeptRulebook(
                rulebook.fingerprint(),
                RunningEngine.engine(),
                rulebook.files().contents(),
                rulebook.contracts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().frames())));
    }
}
