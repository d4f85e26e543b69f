package org.plumbline.releasing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** A proposal as it was made. */
@Entity
@SealedRow(chain = "release")
@Table(name = "proposal")
class ProposalEntity extends PanacheEntityBase {
    @Id
    UUID id;

    int rulebook;

    @Column(name = "first_period")
    String firstPeriod;

    String note;
    String authors;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "proposed_by")
    String proposedBy;
}
