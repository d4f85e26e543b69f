package org.plumbline.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Kind;
import org.plumbline.ledger.SealedRow;

/** A corrective item as it was opened. */
@Entity
@SealedRow(chain = "duty", byParties = true)
@Table(name = "corrective_item")
class CorrectiveItemEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String contract;
    String contractor;
    String market;
    String period;
    short year;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String standard;

    @Enumerated(EnumType.STRING)
    Obligation.Kind step;

    @Enumerated(EnumType.STRING)
    Obligation.Basis basis;

    String clause;
    UUID assessment;

    @Enumerated(EnumType.STRING)
    CorrectiveItem.State state;

    LocalDate due;

    @Column(name = "late_from")
    Instant lateFrom;

    @Column(name = "opened_at")
    Instant openedAt;
}
