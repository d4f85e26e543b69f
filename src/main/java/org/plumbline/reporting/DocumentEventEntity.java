package org.plumbline.reporting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;
import org.plumbline.sealing.SealedRowEntity;

/** What happened to a document. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "document_event")
class DocumentEventEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID document;
    String kind;
    LocalDate happened;
    BigDecimal amount;
    Instant at;
    String who;
    UUID reverses;
    String reason;

    DocumentEvent event() {
        return new DocumentEvent(
                id,
                document,
                DocumentEvent.Kind.valueOf(kind),
                happened,
                amount,
                at,
                who,
                reverses == null ? null : new DocumentEvent.Reversal(reverses, reason));
    }
}
