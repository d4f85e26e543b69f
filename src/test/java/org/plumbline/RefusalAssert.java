package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.groups.Tuple;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** What a refused request is told. */
public final class RefusalAssert extends AbstractAssert<RefusalAssert, SubmissionRefused> {
    RefusalAssert(SubmissionRefused refused) {
        super(refused, RefusalAssert.class);
    }

    /** Tells this fault at this place, among others perhaps. */
    public RefusalAssert tells(String code, String pointer) {
        isNotNull();
        assertThat(actual.violations())
                .extracting(Violation::code, Violation::pointer)
                .contains(tuple(code, pointer));
        return this;
    }

    /** Tells this fault at this place and no other. */
    public RefusalAssert tellsOnly(String code, String pointer) {
        return tellsExactly(tuple(code, pointer));
    }

    /** Tells these faults, each a code and a pointer, in any order and no others. */
    public RefusalAssert tellsExactly(Tuple... faults) {
        isNotNull();
        assertThat(actual.violations())
                .extracting(Violation::code, Violation::pointer)
                .containsExactlyInAnyOrder(faults);
        return saysHowToMend();
    }

    public RefusalAssert isMalformed() {
        isNotNull();
        assertThat(actual.isMalformed()).as("malformed").isTrue();
        return this;
    }

    public RefusalAssert isUnacceptable() {
        isNotNull();
        assertThat(actual.isMalformed()).as("malformed").isFalse();
        return this;
    }

    private RefusalAssert saysHowToMend() {
        assertThat(actual.violations())
                .allSatisfy(violation ->
                        assertThat(violation.message()).hasSizeBetween(20, 2000).endsWith("."));
        return this;
    }
}
