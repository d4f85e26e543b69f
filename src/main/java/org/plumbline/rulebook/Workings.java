package org.plumbline.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private final Cache<String, List<Fault>> analyses = holding(MODELS);
    private final Cache<String, StandardModel> models = holding(MODELS);
    private final Cache<String, Map<String, ContractRules.Drl>> rules = holding(COMPILATIONS);

    private static <V> Cache<String, V> holding(int most) {
        return Caffeine.newBuilder().maximumSize(most).build();
    }

    /** Faults of the tables of a DMN file. */
    Cache<String, List<Fault>> analyses() {
        return analyses;
    }

    /** Compiled models of standards. */
    Cache<String, StandardModel> models() {
        return models;
    }

    /** Compiled rules by contract. */
    Cache<String, Map<String, ContractRules.Drl>> rules() {
        return rules;
    }
}
