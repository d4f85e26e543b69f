package org.plumbline.evaluation;

/** A rulebook that cannot decide what it should: a defect of the rulebook (RB-090), never of the facts. */
public class EvaluationFailed extends RuntimeException {
    public static final String CODE = "RB-090";

    public EvaluationFailed(String message) {
        super(message);
    }

    public EvaluationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
