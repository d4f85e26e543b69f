package org.plumbline.sheet;

import java.util.List;

/** A sheet can't be read. Carries all that is wrong with it. */
public class SheetRefused extends RuntimeException {
    private final transient List<SheetFault> faults;

    public SheetRefused(List<SheetFault> faults) {
        super(faults.get(0).message());
        this.faults = List.copyOf(faults);
    }

    SheetRefused(SheetFault.Kind kind, String message) {
        this(List.of(new SheetFault(kind, "", message)));
    }

    /** Refuses if there is a fault. */
    public static void ifAny(List<SheetFault> faults) {
        if (!faults.isEmpty()) {
            throw new SheetRefused(faults);
        }
    }

    public List<SheetFault> faults() {
        return faults;
    }
}
