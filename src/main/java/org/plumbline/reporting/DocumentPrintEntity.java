package org.plumbline.reporting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;
import org.plumbline.sealing.SealedRowEntity;

/** A document as it was printed, apart from its row: lists of documents do not carry it along. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "document_print")
class DocumentPrintEntity extends PanacheEntityBase {
    @Id
    UUID document;

    byte[] content;
    String templates;
    byte[] pdf;
    byte[] workbook;
}
