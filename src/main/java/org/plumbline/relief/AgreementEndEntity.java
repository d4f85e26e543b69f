package org.plumbline.relief;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** That an agreement was withdrawn. */
@Entity
@SealedRow(chain = "duty")
@Table(name = "agreement_end")
class AgreementEndEntity extends PanacheEntityBase {
    @Id
    UUID agreement;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    String reason;
}
