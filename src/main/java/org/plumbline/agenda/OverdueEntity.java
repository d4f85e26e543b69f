package org.plumbline.agenda;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.ledger.SealedRow;

/** A mark that something was not done by its day. */
@Entity
@SealedRow(chain = "duty")
@IdClass(OverdueEntity.Key.class)
@Table(name = "overdue")
class OverdueEntity extends PanacheEntityBase {
    @Id
    String key;

    @Id
    LocalDate day;

    String contract;
    String contractor;
    String what;

    @Column(name = "marked_at")
    Instant markedAt;

    /** What it is about. */
    record Key(String key, LocalDate day) implements Serializable {}
}
