package org.plumbline.cases;

import java.util.Map;

/**
 * One case of a case file.
 *
 * @param file path of its file
 * @param line line its name stands on
 * @param name a sentence
 * @param request the tree of the request it makes
 * @param expect the tree of what it expects; only what it names is compared
 */
public record Case(String file, int line, String name, Map<String, Object> request, Map<String, Object> expect) {

    /** Where it stands; no two cases share it. */
    public String place() {
        return file + ":" + line;
    }
}
