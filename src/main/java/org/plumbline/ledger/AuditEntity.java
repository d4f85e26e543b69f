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
public class AuditEntity extends PanacheEntityBase {
    @Id
    public long number;

    public UUID id;
    public Instant at;
    public String who;
    public String act;
    public String target;
    public String detail;
    public byte[] previous;
    public byte[] seal;
}
