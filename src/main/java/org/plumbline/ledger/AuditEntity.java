package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry of the audit trail. */
@Entity
@Table(name = "audit")
class AuditEntity extends PanacheEntityBase {
    @Id
    long number;

    UUID id;
    Instant at;
    String who;
    String act;
    String target;
    String detail;
    byte[] previous;
    byte[] seal;
}
