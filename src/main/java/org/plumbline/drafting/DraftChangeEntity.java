package org.plumbline.drafting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** A change of one file of a draft. */
@Entity
@SealedRow(chain = "release")
@Table(name = "draft_change")
@IdClass(DraftChangeEntity.Key.class)
class DraftChangeEntity extends PanacheEntityBase {
    @Id
    UUID draft;

    @Id
    int number;

    String path;
    byte[] content;
    String note;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    record Key(UUID draft, int number) implements Serializable {}
}
