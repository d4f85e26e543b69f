package org.plumbline.deciding;

/** The rulebook could not decide: a defect of it, never of the facts. */
public class Undecidable extends RuntimeException {
    private final String code;

    public Undecidable(String code, RuntimeException defect) {
        super(defect.getMessage(), defect);
        this.code = code;
    }

    /** {@code RB-090}. */
    public String code() {
        return code;
    }
}
