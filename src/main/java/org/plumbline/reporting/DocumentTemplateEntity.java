package org.plumbline.reporting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.plumbline.ledger.SealedRow;
import org.plumbline.sealing.SealedRowEntity;

/** A template that documents were printed with, by the SHA-256 of its text. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "document_template")
class DocumentTemplateEntity extends PanacheEntityBase {
    @Id
    String hash;

    String text;
}
