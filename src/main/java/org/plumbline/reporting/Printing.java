package org.plumbline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.plumbline.document.EvaluationReport;
import org.plumbline.document.Invoice;
import org.plumbline.document.Letter;
import org.plumbline.document.ReportWorkbook;
import org.plumbline.document.TemplateFaulty;
import org.plumbline.document.Templates;
import org.plumbline.document.Typesetting;
import org.plumbline.request.ChangeRefused;
import org.plumbline.settings.Settings;

/** Prints documents with the templates as they are now, or as they were. */
@ApplicationScoped
public class Printing {
    private final Settings settings;

    Printing(Settings settings) {
        this.settings = settings;
    }

    /**
     * Prints with the templates as they are now.
     *
     * @throws ChangeRefused LE-060 if a template cannot be filled
     */
    public Register.Print print(Document.Kind kind, Object content) {
        try {
            return print(kind, content, Templates.of(settings.root()));
        } catch (TemplateFaulty faulty) {
            throw new ChangeRefused(
                    ChangeRefused.Why.NOT_ALLOWED,
                    "LE-060",
                    faulty.getMessage() + "; nothing was issued. Mend the template and ask again.");
        }
    }

    /** Prints once more what was printed before: the same bytes, whatever the templates are by now. */
    public Register.Print again(Document.Kind kind, Register.Print before) {
        return print(kind, before.content(), before.templates());
    }

    private static Register.Print print(Document.Kind kind, Object content, Templates templates) {
        byte[] pdf = new Typesetting(templates).pdf(kind.template(), content, LocalDate.parse(day(content)));
        byte[] workbook = content instanceof EvaluationReport report ? ReportWorkbook.of(report) : null;
        return new Register.Print(content, templates, pdf, workbook);
    }

    private static String day(Object content) {
        if (content instanceof EvaluationReport report) {
            return report.day();
        }
        return content instanceof Invoice invoice ? invoice.day() : ((Letter) content).day();
    }
}
