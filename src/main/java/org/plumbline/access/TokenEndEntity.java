package org.plumbline.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** The end of a token before its time. */
@Entity
@SealedRow(chain = "access")
@Table(name = "token_end")
class TokenEndEntity extends PanacheEntityBase {
    @Id
    UUID token;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;
}
