package org.plumbline.assessing;

import org.plumbline.request.RequestRefused;

/** The rulebook could not decide: a defect of it, never of the facts. */
public class Undecidable extends RequestRefused {
    public Undecidable(String code, RuntimeException defect) {
        super(
                Kind.DEFECT,
                "The rulebook cannot decide this",
                code,
                "The rulebook has a defect that these facts bring out; nothing was kept. Tell those who own the tables.");
        initCause(defect);
    }
}
