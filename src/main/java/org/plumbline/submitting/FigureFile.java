package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.plumbline.assessing.CsvRequestFile;
import org.plumbline.fact.Correction;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.request.Caller;

/** Reports in a file: the workbook of a contract, or CSV with a row each. */
@ApplicationScoped
class FigureFile {
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
        if (FiguresFiles.isWorkbook(file)) {
            return keep ? workbooks.submit(file, replace, caller) : workbooks.tryOut(file, replace, caller);
        }
        return rows(CsvRequestFile.read(file, ReportBodies.MOST), keep, replace, caller);
    }

    private List<Corrected> rows(CsvRequestFile file, boolean keep, boolean replace, Caller caller) {
        try {
            List<Correction> reports = ReportBodies.trees(file.trees()).reports();
            return keep ? submitting.submit(reports, replace, caller) : submitting.tryOut(reports, replace, caller);
        } catch (SubmissionRefused refused) {
            throw file.placed(refused);
        }
    }
}
