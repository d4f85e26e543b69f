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
public class LedgerEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "key_mark")
    public byte[] keyMark;

    @Column(name = "begun_at")
    public Instant begunAt;
}
