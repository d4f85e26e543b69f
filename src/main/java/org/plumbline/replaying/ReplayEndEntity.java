package org.plumbline.replaying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** How a replay ended. */
@Entity
@SealedRow(chain = "replay")
@Table(name = "replay_end")
class ReplayEndEntity extends PanacheEntityBase {
    @Id
    UUID replay;

    @Enumerated(EnumType.STRING)
    KeptReplay.Status status;

    Instant at;
    String reason;
    byte[] result;
}
