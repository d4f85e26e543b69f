package org.plumbline.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.rulebook.Fault;
import org.plumbline.sheet.SheetFault;

/** What was uploaded can't be taken. Carries the faults found, a hundred at most, each with its place and its mend. */
public class EditRefused extends RuntimeException {
    static final int MOST_FAULTS = 100;

    private final transient List<Fault> faults;

    public EditRefused(List<Fault> faults) {
        super(faults.stream().limit(MOST_FAULTS).map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().limit(MOST_FAULTS).toList();
    }

    EditRefused(String code, String file, String place, String message) {
        this(List.of(new Fault(code, file, 0, place, message)));
    }

    /** Refuses a file for what is wrong with its sheets. */
    public static EditRefused of(String file, List<SheetFault> faults) {
        return new EditRefused(faults.stream()
                .map(each -> new Fault(code(each.kind()), file, 0, each.place(), each.message()))
                .toList());
    }

    private static String code(SheetFault.Kind kind) {
        return switch (kind) {
            case WORKBOOK -> "RB-070";
            case LAYOUT -> "RB-071";
            case CELL -> "RB-073";
        };
    }

    public List<Fault> faults() {
        return faults;
    }
}
