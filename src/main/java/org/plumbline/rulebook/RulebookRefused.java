package org.plumbline.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The files make no rulebook. Carries every fault found, not the first. */
public class RulebookRefused extends RuntimeException {
    private final transient List<Fault> faults;

    public RulebookRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
