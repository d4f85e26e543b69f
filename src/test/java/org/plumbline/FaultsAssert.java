package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.plumbline.rulebook.Fault;

/** What is told of broken files. {@link #tell} picks the faults of a code; what follows narrows them down. */
public final class FaultsAssert extends AbstractAssert<FaultsAssert, List<Fault>> {
    private final List<Fault> picked;

    FaultsAssert(List<Fault> faults) {
        this(faults, faults);
    }

    private FaultsAssert(List<Fault> faults, List<Fault> picked) {
        super(faults, FaultsAssert.class);
        this.picked = picked;
    }

    public FaultsAssert tell(String code) {
        return pick("the code " + code, actual, fault -> fault.code().equals(code));
    }

    /** Tells this code and no other. */
    public FaultsAssert tellOnly(String code) {
        assertThat(actual).isNotEmpty().allMatch(fault -> fault.code().equals(code), "has the code " + code);
        return tell(code);
    }

    public FaultsAssert in(String file) {
        return pick("the file " + file, picked, fault -> fault.file().equals(file));
    }

    public FaultsAssert onLine(int line) {
        return pick("the line " + line, picked, fault -> fault.line() == line);
    }

    public FaultsAssert at(String place) {
        return pick("the place " + place, picked, fault -> fault.place().equals(place));
    }

    public FaultsAssert saying(String words) {
        return pick("the words " + words, picked, fault -> fault.message().contains(words));
    }

    /** Just one fault is left, so nothing is told twice. */
    public void once() {
        assertThat(picked).hasSize(1);
    }

    public void none() {
        assertThat(actual).isEmpty();
    }

    private FaultsAssert pick(String what, List<Fault> among, Predicate<Fault> fits) {
        assertThat(among).as("a fault with " + what + " among " + actual).anyMatch(fits);
        return new FaultsAssert(actual, among.stream().filter(fits).toList());
    }
}
