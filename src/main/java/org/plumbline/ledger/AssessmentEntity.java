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
class AssessmentEntity extends PanacheEntityBase {
    @Id
    UUID id;

    String contract;
    String contractor;
    String market;
    String period;
    short year;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String readings;

    int rulebook;

    /** Name of the engine that decided; null for what was kept before engines were named. */
    String engine;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "submitted_by")
    String submittedBy;

    UUID supersedes;
    byte[] submission;
    byte[] consequences;
}
