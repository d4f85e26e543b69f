package org.plumbline.releasing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.ledger.SealedRow;

/** A rulebook that was let decide. */
@Entity
@SealedRow(chain = "release")
@Table(name = "publication")
class PublicationEntity extends PanacheEntityBase {
    @Id
    long number;

    int rulebook;

    @Column(name = "first_period")
    String firstPeriod;

    String note;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "published_at")
    Instant publishedAt;
}
