package org.plumbline.reporting;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.document.Templates;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Sha256;
import org.plumbline.request.Page;
import org.plumbline.sealing.SealedRowEntity;

/** All documents that were ever issued and what happened to them, sealed like the rest of the ledger. */
@ApplicationScoped
public class Register {
    private final EntityManager database;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Register(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps all others from writing in the register until the transaction is over. */
    @Transactional
    public void hold() {
        Locks.take(database, SealedRowEntity.REGISTER);
    }

    /**
     * Numbers a document, has it printed and keeps it; to be called while the register is held.
     *
     * @param printing is told the number
     */
    @Transactional
    public Document issue(Wanted wanted, Function<String, Print> printing) {
        hold();
        DocumentEntity row = row(wanted);
        Print print = printing.apply(DocumentEntity.number(row.series, row.year, row.place));
        row.pdfHash = Sha256.of(print.pdf());
        row.workbook = print.workbook() != null;
        row.persist();
        printed(row.id, print).persist();
        return row.document();
    }

    private DocumentEntity row(Wanted wanted) {
        DocumentEntity row = new DocumentEntity();
        row.id = ids.generate();
        row.kind = wanted.kind().name();
        row.series = wanted.kind().series();
        row.year = wanted.dated().getYear();
        row.place = 1 + (int) DocumentEntity.count("series = ?1 and year = ?2", row.series, row.year);
        row.contract = wanted.concern().contract();
        row.contractor = wanted.concern().contractor();
        row.market = wanted.concern().market();
        row.period = wanted.concern().period();
        row.assessment = wanted.assessment();
        row.about = wanted.about();
        row.dated = wanted.dated();
        row.due = wanted.due();
        row.amount = wanted.amount();
        row.issuedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.issuedBy = wanted.by();
        return row;
    }

    private static DocumentPrintEntity printed(UUID document, Print print) {
        DocumentPrintEntity printed = new DocumentPrintEntity();
        printed.document = document;
        printed.content = Canonical.bytes(print.content());
        printed.templates = keep(print.templates());
        printed.pdf = print.pdf();
        printed.workbook = print.workbook();
        return printed;
    }

    /** Keeps templates that are new, and gives all by name and hash. */
    private static String keep(Templates templates) {
        return templates.files().entrySet().stream()
                .map(file -> {
                    String hash = Sha256.hex(file.getValue().getBytes(StandardCharsets.UTF_8));
                    if (DocumentTemplateEntity.findById(hash) == null) {
                        DocumentTemplateEntity kept = new DocumentTemplateEntity();
                        kept.hash = hash;
                        kept.text = file.getValue();
                        kept.persist();
                    }
                    return file.getKey() + " " + hash;
                })
                .collect(Collectors.joining("\n"));
    }

    /** Hashes of templates by name, as they are kept with a document. */
    private static SortedMap<String, String> templates(String lines) {
        SortedMap<String, String> hashes = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(parts -> hashes.put(parts[0], parts[parts.length - 1]));
        return hashes;
    }

    @Transactional
    public Optional<Document> find(UUID id) {
        return DocumentEntity.<DocumentEntity>findByIdOptional(id).map(DocumentEntity::document);
    }

    /** A document as it was printed. */
    @Transactional
    public Print print(UUID id) {
        DocumentEntity row = DocumentEntity.findById(id);
        DocumentPrintEntity printed = DocumentPrintEntity.findById(id);
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, String> template : templates(printed.templates).entrySet()) {
            files.put(
                    template.getKey(),
                    DocumentTemplateEntity.<DocumentTemplateEntity>findById(template.getValue()).text);
        }
        Object content =
                Canonical.read(printed.content, Document.Kind.valueOf(row.kind).content());
        return new Print(content, new Templates(files), printed.pdf, printed.workbook);
    }

    /** Those of some kinds, the newest first; of all contractors where none is named. */
    @Transactional
    public Page<Document> page(Set<Document.Kind> kinds, String contractor, int page, int size) {
        List<String> names = kinds.stream().map(Enum::name).toList();
        PanacheQuery<DocumentEntity> found = contractor == null
                ? DocumentEntity.find("kind in ?1 order by id desc", names)
                : DocumentEntity.find("kind in ?1 and contractor = ?2 order by id desc", names, contractor);
        long total = found.count();
        return new Page<>(
                found.page(page, size).stream().map(DocumentEntity::document).toList(), page, size, total);
    }

    /** Those of some kinds about a year of a contractor or its months, the newest first. @param year whose period is the year */
    @Transactional
    public List<Document> ofYear(Set<Document.Kind> kinds, Concern year) {
        return DocumentEntity.<DocumentEntity>find(
                        "kind in ?1 and contractor = ?2 and contract = ?3 and market = ?4 and period like ?5 order by id desc",
                        kinds.stream().map(Enum::name).toList(),
                        year.contractor(),
                        year.contract(),
                        year.market(),
                        year.period() + "%")
                .stream()
                .map(DocumentEntity::document)
                .toList();
    }

    /** The invoice that asked first for what a year costs; empty while there is none. */
    @Transactional
    public Optional<Document> firstInvoice(Concern concern) {
        return DocumentEntity.<DocumentEntity>find(
                        "kind = ?1 and contractor = ?2 and contract = ?3 and market = ?4 and period = ?5 order by id desc",
                        Document.Kind.INVOICE.name(),
                        concern.contractor(),
                        concern.contract(),
                        concern.market(),
                        concern.period())
                .firstResultOptional()
                .map(DocumentEntity::document);
    }

    /** Those that answer to something, the oldest first. */
    @Transactional
    public List<Document> about(UUID what) {
        return DocumentEntity.<DocumentEntity>find("about = ?1 order by id", what).stream()
                .map(DocumentEntity::document)
                .toList();
    }

    /** The report of an assessment. */
    @Transactional
    public Optional<Document> reportOf(UUID assessment) {
        return DocumentEntity.<DocumentEntity>find("assessment = ?1 and series = 'R'", assessment)
                .firstResultOptional()
                .map(DocumentEntity::document);
    }

    /**
     * Writes down what happened to a document.
     *
     * @param amount of a payment or its reversal; else null
     * @param reversal of what; else null
     */
    @Transactional
    public void add(
            UUID document,
            DocumentEvent.Kind kind,
            LocalDate on,
            BigDecimal amount,
            DocumentEvent.Reversal reversal,
            String by) {
        DocumentEventEntity row = new DocumentEventEntity();
        row.id = ids.generate();
        row.document = document;
        row.kind = kind.name();
        row.happened = on;
        row.amount = amount;
        row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.who = by;
        row.reverses = reversal == null ? null : reversal.event();
        row.reason = reversal == null ? null : reversal.reason();
        row.persist();
    }

    /** What happened to a document, the first first. */
    @Transactional
    public List<DocumentEvent> events(UUID document) {
        return DocumentEventEntity.<DocumentEventEntity>find("document = ?1 order by id", document).stream()
                .map(DocumentEventEntity::event)
                .toList();
    }

    /** What to issue; see {@link Document}. */
    public record Wanted(
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
    public record Print(Object content, Templates templates, byte[] pdf, byte[] workbook) {}
}
