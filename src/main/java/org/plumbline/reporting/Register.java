package org.plumbline.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.document.Templates;
import org.plumbline.request.Page;

/** All documents that were ever issued and what happened to them, sealed like the rest of the ledger. */
public interface Register {

    /** Keeps all others from writing in the register until the transaction is over. */
    void hold();

    /**
     * Numbers a document, has it printed and keeps it; to be called while the register is held.
     *
     * @param printing is told the number
     */
    Document issue(Wanted wanted, Function<String, Print> printing);

    /** What to issue; see {@link Document}. */
    record Wanted(
            Document.Kind kind,
            Concern concern,
            UUID assessment,
            UUID about,
            LocalDate dated,
            LocalDate due,
            BigDecimal amount,
            String by) {}

    /**
     * A printed document, and all that it takes to print it again.
     *
     * @param content what the template was filled with
     * @param workbook null where there is none
     */
    record Print(Object content, Templates templates, byte[] pdf, byte[] workbook) {}

    Optional<Document> find(UUID id);

    /** A document as it was printed. */
    Print print(UUID id);

    /** Those of some kinds, the newest first; of all contractors where none is named. */
    Page<Document> page(Set<Document.Kind> kinds, String contractor, int page, int size);

    /** Those that answer to something, the oldest first. */
    List<Document> about(UUID what);

    /** The report of an assessment. */
    Optional<Document> reportOf(UUID assessment);

    /**
     * Writes down what happened to a document.
     *
     * @param amount of a payment or its reversal; else null
     * @param reversal of what; else null
     */
    void add(
            UUID document,
            DocumentEvent.Kind kind,
            LocalDate on,
            BigDecimal amount,
            DocumentEvent.Reversal reversal,
            String by);

    /** What happened to a document, the first first. */
    List<DocumentEvent> events(UUID document);
}
