package org.plumbline.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** What was done about a corrective item, and how it stands since. */
@Entity
@SealedRow(chain = "duty")
@IdClass(CorrectiveEntryEntity.Key.class)
@Table(name = "corrective_entry")
class CorrectiveEntryEntity extends PanacheEntityBase {
    @Id
    UUID item;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    CorrectiveEntry.Act act;

    @Enumerated(EnumType.STRING)
    CorrectiveItem.State state;

    String owner;
    LocalDate due;

    @Column(name = "late_from")
    Instant lateFrom;

    String text;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    /** Its place. */
    record Key(UUID item, int number) implements Serializable {}
}
