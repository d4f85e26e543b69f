package org.plumbline.releasing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** The end of a proposal. */
@Entity
@SealedRow(chain = "release")
@Table(name = "proposal_end")
class ProposalEndEntity extends PanacheEntityBase {
    @Id
    UUID proposal;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    Long publication;
}
