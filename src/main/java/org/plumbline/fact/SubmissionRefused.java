package org.plumbline.fact;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be decided as it stands. Carries every fault found, not the first. */
public class SubmissionRefused extends RuntimeException {
    private final transient List<Violation> violations;
    private final boolean malformed;

    private SubmissionRefused(boolean malformed, List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.code() + " " + violation.pointer() + ": " + violation.message())
                .collect(Collectors.joining("\n")));
        this.malformed = malformed;
        this.violations = List.copyOf(violations);
    }

    /** The request is not in the form of a request: unreadable, a field missing, unknown or of the wrong type. */
    public static SubmissionRefused malformed(List<Violation> violations) {
        return new SubmissionRefused(true, violations);
    }

    /** The request was understood, but its contract does not accept what it says. */
    public static SubmissionRefused unacceptable(List<Violation> violations) {
        return new SubmissionRefused(false, violations);
    }

    /** The same, where what is refused stands at a place of something larger. */
    public SubmissionRefused at(String place) {
        return new SubmissionRefused(
                malformed,
                violations.stream()
                        .map(each -> new Violation(place + each.pointer(), each.code(), each.message()))
                        .toList());
    }

    public List<Violation> violations() {
        return violations;
    }

    public boolean isMalformed() {
        return malformed;
    }
}
