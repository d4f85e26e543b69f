package org.plumbline.reporting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;
import org.plumbline.sealing.SealedRowEntity;

/** A document as it was issued. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "document")
class DocumentEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String kind;
    String series;
    int year;
    int place;
    String contract;
    String contractor;
    String market;
    String period;
    UUID assessment;
    UUID about;
    LocalDate dated;
    LocalDate due;
    BigDecimal amount;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "issued_by")
    String issuedBy;

    @Column(name = "pdf_hash")
    byte[] pdfHash;

    boolean workbook;

    static String number(String series, int year, int place) {
        return "%s-%d-%04d".formatted(series, year, place);
    }

    Document document() {
        return new Document(
                id,
                Document.Kind.valueOf(kind),
                number(series, year, place),
                new Concern(contract, contractor, market, period),
                assessment,
                about,
                dated,
                due,
                amount,
                issuedAt,
                issuedBy,
                HexFormat.of().formatHex(pdfHash),
                workbook);
    }
}
