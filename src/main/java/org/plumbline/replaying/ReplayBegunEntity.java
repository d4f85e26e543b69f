package org.plumbline.replaying;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** That the turn of a replay has come. */
@Entity
@SealedRow(chain = "replay")
@Table(name = "replay_begun")
class ReplayBegunEntity extends PanacheEntityBase {
    @Id
    UUID replay;

    Instant at;
}
