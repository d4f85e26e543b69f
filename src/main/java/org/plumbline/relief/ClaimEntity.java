package org.plumbline.relief;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.ledger.SealedRow;

/** A claim as it was filed. */
@Entity
@SealedRow(chain = "duty")
@Table(name = "claim")
class ClaimEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String contract;
    String contractor;
    String market;
    short year;
    String standard;

    @Enumerated(EnumType.STRING)
    ExceptionClaim.Ground ground;

    String months;

    @Column(name = "claimed_in")
    String claimedIn;

    String circumstances;

    @Column(name = "filed_at")
    Instant filedAt;

    @Column(name = "filed_by")
    String filedBy;
}
