package org.plumbline.relief;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;

/** What became of a claim. */
@Entity
@SealedRow(chain = "duty")
@IdClass(ClaimEntryEntity.Key.class)
@Table(name = "claim_entry")
class ClaimEntryEntity extends PanacheEntityBase {
    @Id
    UUID claim;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    Claim.Act act;

    String reason;
    byte[] said;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    /** Its place. */
    record Key(UUID claim, int number) implements Serializable {}
}
