package org.plumbline.editing;

import java.util.List;

/**
 * A column of a decision table.
 *
 * @param heading its label, else what stands under it
 * @param expression what an input tests, or the name of an output or an annotation
 * @param type the type of FEEL its values have, "" where it is not known
 * @param allowed the allowed values as the model writes them, "" where there are none
 * @param words the allowed values one by one as FEEL writes them; empty where they are not enumerated
 */
record Column(Kind kind, String heading, String expression, String type, String allowed, List<String> words) {

    /** What its cells hold. */
    enum Kind {
        /** tests on a value */
        INPUT("inputEntry"),
        /** an expression that gives one */
        OUTPUT("outputEntry"),
        /** free text */
        ANNOTATION("annotationEntry");

        private final String entry;

        Kind(String entry) {
            this.entry = entry;
        }

        /** The name of the element a cell is. */
        String entry() {
            return entry;
        }
    }
}
