package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which ledger this is. */
@Entity
@Table(name = "ledger")
class LedgerEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "key_mark")
    byte[] keyMark;

    @Column(name = "begun_at")
    Instant begunAt;
}
