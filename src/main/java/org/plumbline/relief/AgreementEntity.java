package org.plumbline.relief;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.fact.Adjustment;
import org.plumbline.ledger.SealedRow;

/** An agreement as it was recorded. */
@Entity
@SealedRow(chain = "duty")
@Table(name = "agreement")
class AgreementEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String contract;
    String contractor;
    String market;
    String standard;

    @Enumerated(EnumType.STRING)
    Adjustment.Effect effect;

    @Column(name = "first_month")
    String firstMonth;

    @Column(name = "last_month")
    String lastMonth;

    String agreement;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;
}
