package org.plumbline.relief;

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

/** A file that goes with a claim. */
@Entity
@SealedRow(chain = "duty")
@IdClass(ClaimAttachmentEntity.Key.class)
@Table(name = "claim_attachment")
class ClaimAttachmentEntity extends PanacheEntityBase {
    @Id
    UUID claim;

    @Id
    int number;

    String name;

    @Column(name = "media_type")
    String mediaType;

    int size;
    String sha256;
    byte[] content;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by")
    String addedBy;

    /** Its place. */
    record Key(UUID claim, int number) implements Serializable {}
}
