package org.plumbline.replaying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** A replay as it was asked for. */
@Entity
@SealedRow(chain = "replay")
@Table(name = "replay")
class ReplayEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    int rulebook;
    byte[] request;
}
