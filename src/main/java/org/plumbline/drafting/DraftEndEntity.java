package org.plumbline.drafting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** The end of a draft. */
@Entity
@SealedRow(chain = "release")
@Table(name = "draft_end")
class DraftEndEntity extends PanacheEntityBase {
    @Id
    UUID draft;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    UUID proposal;
}
