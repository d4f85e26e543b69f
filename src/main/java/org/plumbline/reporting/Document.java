package org.plumbline.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.plumbline.document.EvaluationReport;
import org.plumbline.document.Invoice;
import org.plumbline.document.Letter;

/**
 * A document as it was issued; it never changes.
 *
 * @param number without gaps within its series and the year of its date
 * @param assessment what it tells of
 * @param about what it answers to: of an invoice the report, of a correction the invoice, of a letter the dispute; null for
 *     a report
 * @param dated the day that it bears
 * @param due until when to pay; null where nothing is asked for
 * @param amount dollars and cents that it asks for or credits, or of a final report finds due; null where none
 * @param hash SHA-256 of its PDF, hexadecimal
 * @param workbook whether it is there as a workbook too
 */
public record Document(
        UUID id,
        Kind kind,
        String number,
        Concern concern,
        UUID assessment,
        UUID about,
        LocalDate dated,
        LocalDate due,
        BigDecimal amount,
        Instant issuedAt,
        String issuedBy,
        String hash,
        boolean workbook) {

    /** What kinds there are; those with one letter are numbered in one series. */
    public enum Kind {
        INITIAL_REPORT("R", EvaluationReport.TEMPLATE, EvaluationReport.class),
        FINAL_REPORT("R", EvaluationReport.TEMPLATE, EvaluationReport.class),
        INVOICE("I", "invoice.html", Invoice.class),
        REVISED_INVOICE("I", "revised-invoice.html", Invoice.class),
        CREDIT_NOTE("C", "credit-note.html", Invoice.class),
        ACKNOWLEDGEMENT("L", "acknowledgement.html", Letter.class),
        ANSWER("L", "answer.html", Letter.class),
        REFUSAL("L", "refusal.html", Letter.class);

        /** What tells of decisions. */
        public static final Set<Kind> REPORTS = EnumSet.of(INITIAL_REPORT, FINAL_REPORT);

        /** What asks for money or gives it back. */
        public static final Set<Kind> BILLS = EnumSet.of(INVOICE, REVISED_INVOICE, CREDIT_NOTE);

        /** What answers in a dispute. */
        public static final Set<Kind> LETTERS = EnumSet.of(ACKNOWLEDGEMENT, ANSWER, REFUSAL);

        private final String series;
        private final String template;
        private final Class<?> content;

        Kind(String series, String template, Class<?> content) {
            this.series = series;
            this.template = template;
            this.content = content;
        }

        /** The letter that its numbers begin with. */
        public String series() {
            return series;
        }

        String template() {
            return template;
        }

        /** What its template is filled with. */
        public Class<?> content() {
            return content;
        }

        /** Whether it asks for money. */
        public boolean isPayable() {
            return this == INVOICE || this == REVISED_INVOICE;
        }
    }
}
