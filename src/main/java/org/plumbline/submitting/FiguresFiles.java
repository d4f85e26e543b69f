package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.contract.Contract;
import org.plumbline.editing.EditRefused;
import org.plumbline.editing.FiguresTemplate;
import org.plumbline.editing.FiguresWorkbook;
import org.plumbline.editing.FiguresWorkbook.Stated;
import org.plumbline.fact.Correction;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.SafeWorkbook;

/** Figures in workbooks: what a contract asks for as a template, and filled in ones. */
@ApplicationScoped
public class FiguresFiles {
    private final Rulebooks rulebooks;
    private final Submitting submitting;

    FiguresFiles(Rulebooks rulebooks, Submitting submitting) {
        this.rulebooks = rulebooks;
        this.submitting = submitting;
    }

    /** Whether a file is a workbook rather than text, by how it begins. */
    public static boolean isWorkbook(byte[] file) {
        return SafeWorkbook.isLike(file);
    }

    /** The template of a contract; empty if there is no such contract. */
    public Optional<byte[]> template(String contract) {
        return rulebooks.contract(contract).map(FiguresTemplate::of);
    }

    /**
     * Keeps all that a filled in template reports, or nothing.
     *
     * @param replace whether what it does not name is withdrawn
     * @throws SubmissionRefused with all that is wrong with the workbook or, once it is well, with the figures; each pointer
     *     names the cell
     */
    public List<Corrected> submit(byte[] workbook, boolean replace, Caller caller) {
        return placed(workbook, reports -> submitting.submit(reports, replace, caller));
    }

    /** Decides all that a filled in template reports and keeps nothing; refuses what {@link #submit} does. */
    public List<Corrected> tryOut(byte[] workbook, boolean replace, Caller caller) {
        return placed(workbook, reports -> submitting.tryOut(reports, replace, caller));
    }

    private <T> T placed(byte[] workbook, Function<List<Correction>, T> use) {
        List<Stated> stated = stated(workbook);
        try {
            return use.apply(read(stated));
        } catch (SubmissionRefused refused) {
            throw placed(refused, stated);
        }
    }

    private List<Stated> stated(byte[] bytes) {
        try {
            FiguresWorkbook workbook = FiguresWorkbook.read(bytes);
            Cell named = workbook.contract();
            Contract contract = rulebooks
                    .contract(named.plain())
                    .orElseThrow(() -> SubmissionRefused.unacceptable(List.of(new Violation(
                            named.place(),
                            "CT-001",
                            "There is no contract '" + named.plain() + "'; download the template of the right one."))));
            return workbook.requests(contract);
        } catch (EditRefused refused) {
            throw SubmissionRefused.unacceptable(refused.faults().stream()
                    .map(fault -> new Violation(fault.place(), fault.code(), fault.message()))
                    .toList());
        }
    }

    private static List<Correction> read(List<Stated> stated) {
        List<Correction> read = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            try {
                read.add(Correction.read(stated.get(i).tree()));
            } catch (SubmissionRefused refused) {
                violations.addAll(refused.at("/" + i).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return read;
    }

    /** The same faults, each at its cell. */
    private static SubmissionRefused placed(SubmissionRefused refused, List<Stated> stated) {
        return SubmissionRefused.unacceptable(refused.violations().stream()
                .map(each -> new Violation(place(each.pointer(), stated), each.code(), each.message()))
                .distinct()
                .toList());
    }

    private static String place(String pointer, List<Stated> stated) {
        int end = pointer.indexOf('/', 1);
        if (end < 0) {
            return pointer;
        }
        Stated request = stated.get(Integer.parseInt(pointer.substring(1, end)));
        return request.places().getOrDefault(pointer.substring(end), pointer);
    }
}
