package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.fact.Kind;

/** A kept assessment without its decisions. */
@Entity
@Table(name = "assessment")
public class AssessmentEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    public String contract;
    public String contractor;
    public String market;
    public String period;
    public short year;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String readings;

    public int rulebook;

    /** Name of the engine that decided; null for what was kept before engines were named. */
    public String engine;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "submitted_by")
    public String submittedBy;

    public UUID supersedes;
    public byte[] submission;
    public byte[] consequences;
}
