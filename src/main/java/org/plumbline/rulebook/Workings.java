package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;

/**
 * What was worked out of the files of rulebooks before, by the fingerprint of just those files that it depends on; so a
 * rulebook that differs from an earlier one in a single file is soon read and checked. It holds no more than
 * some three large rulebooks have. Any number of threads may use it.
 */
public final class Workings {
    private static final int MODELS = 200;
    private static final int COMPILATIONS = 2;

    private final Results<String, List<Fault>> analyses = new Results<>(MODELS);
    private final Results<String, StandardModel> models = new Results<>(MODELS);
    private final Results<String, Map<String, ContractRules.Drl>> rules = new Results<>(COMPILATIONS);

    /** Faults of the tables of a DMN file. */
    Results<String, List<Fault>> analyses() {
        return analyses;
    }

    /** Compiled models of standards. */
    Results<String, StandardModel> models() {
        return models;
    }

    /** Compiled rules by contract. */
    Results<String, Map<String, ContractRules.Drl>> rules() {
        return rules;
    }
}
