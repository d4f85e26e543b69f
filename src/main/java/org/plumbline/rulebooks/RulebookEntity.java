package org.plumbline.rulebooks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.ledger.SealedRow;

/** A rulebook that was once in force. */
@Entity
@SealedRow(chain = "release")
@Table(name = "rulebook")
public class RulebookEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Integer number;

    public String fingerprint;

    /** Name of the engine that worked out what is kept besides the files; null before engines were named. */
    String engine;

    @Column(name = "kept_at")
    Instant keptAt;
}
