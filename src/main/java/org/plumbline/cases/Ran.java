package org.plumbline.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the result of a case depends on.
 *
 * @param under fingerprint of the files that decide it
 */
record Ran(String under, Map<String, Object> request, List<Map<String, Object>> earlier, Map<String, Object> expect) {

    /** What a case that passed reached. */
    record Reached(Set<String> rows, Set<String> rules) {}
}
