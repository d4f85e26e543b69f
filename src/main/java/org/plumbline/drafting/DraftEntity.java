package org.plumbline.drafting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** A draft as it was begun. */
@Entity
@SealedRow(chain = "release")
@Table(name = "draft")
class DraftEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String name;
    int base;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "begun_by")
    String begunBy;
}
