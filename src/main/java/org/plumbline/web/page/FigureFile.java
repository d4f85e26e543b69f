package org.plumbline.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.access.Caller;
import org.plumbline.deciding.ChangeRefused;
import org.plumbline.deciding.year.Corrected;
import org.plumbline.deciding.year.FiguresFiles;
import org.plumbline.deciding.year.Submitting;
import org.plumbline.fact.Correction;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.web.api.CsvTrees;
import org.plumbline.web.year.ReportBodies;

/** Reports in a file: the workbook of a contract, or CSV with a row each. */
@ApplicationScoped
class FigureFile {
    /** Places in a list of reports, such as {@code /0/facts/callsOffered}. */
    private static final int FIRST_ROW = 2;

    private static final Pattern PLACE = Pattern.compile("/(\\d+)(?:/(?:facts/)?(.*))?");

    private final FiguresFiles workbooks;
    private final Submitting submitting;

    FigureFile(FiguresFiles workbooks, Submitting submitting) {
        this.workbooks = workbooks;
        this.submitting = submitting;
    }

    /**
     * Decides what a file reports.
     *
     * @param keep whether all of it is kept, or nothing
     * @param replace whether what it does not name is withdrawn
     * @throws SubmissionRefused with all that is wrong, each at its cell in words
     */
    List<Corrected> decide(byte[] file, boolean keep, boolean replace, Caller caller) throws IOException {
        try {
            if (isWorkbook(file)) {
                return keep ? workbooks.submit(file, replace, caller) : workbooks.tryOut(file, replace, caller);
            }
            List<Correction> reports =
                    ReportBodies.trees(CsvTrees.read(file, ReportBodies.MOST)).reports();
            return keep ? submitting.submit(reports, replace, caller) : submitting.tryOut(reports, replace, caller);
        } catch (SubmissionRefused refused) {
            throw isWorkbook(file) ? refused : placed(refused);
        } catch (ChangeRefused refused) {
            throw SubmissionRefused.unacceptable(refused.faults().stream()
                    .map(each -> new Violation("", each.code(), each.message()))
                    .toList());
        }
    }

    /** A workbook is an archive, and begins as every archive does. */
    private static boolean isWorkbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static SubmissionRefused placed(SubmissionRefused refused) {
        return SubmissionRefused.unacceptable(refused.violations().stream()
                .map(each -> new Violation(place(each.pointer()), each.code(), each.message()))
                .toList());
    }

    /** Rows are counted as a spreadsheet counts them: the first is the header. */
    private static String place(String pointer) {
        Matcher parts = PLACE.matcher(pointer);
        if (!parts.matches()) {
            return pointer;
        }
        String column = parts.group(2) == null || parts.group(2).isEmpty() ? "" : ", column " + parts.group(2);
        return "row " + (Integer.parseInt(parts.group(1)) + FIRST_ROW) + column;
    }
}
