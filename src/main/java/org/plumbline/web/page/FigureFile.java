package org.plumbline.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.plumbline.access.Caller;
import org.plumbline.deciding.Assessments;
import org.plumbline.deciding.year.FiguresFiles;
import org.plumbline.deciding.year.Submitting;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.web.api.CsvRequestFile;
import org.plumbline.web.year.ReportBodies;

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
     * @throws SubmissionRefused with all that is wrong, each at its cell in words
     */
    List<Assessment> decide(byte[] file, boolean keep, Caller caller) throws IOException {
        if (FiguresFiles.isWorkbook(file)) {
            return keep ? kept(workbooks.submit(file, caller)) : workbooks.tryOut(file, caller);
        }
        return rows(CsvRequestFile.read(file, ReportBodies.MOST), keep, caller);
    }

    private List<Assessment> rows(CsvRequestFile file, boolean keep, Caller caller) {
        try {
            List<Submission> reports = ReportBodies.trees(file.trees()).reports();
            return keep ? kept(submitting.submit(reports, caller)) : submitting.tryOut(reports, caller);
        } catch (SubmissionRefused refused) {
            throw file.placed(refused);
        }
    }

    private static List<Assessment> kept(List<Assessments.Kept> kept) {
        return kept.stream().map(Assessments.Kept::assessment).toList();
    }
}
