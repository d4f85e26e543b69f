package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;

/** A kept decision. What its assessment was about stands here again, so that a query needs this table alone. */
@Entity
@Table(name = "decision")
class DecisionEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID assessment;
    short position;
    String contract;
    String contractor;
    String market;
    String period;
    short year;

    @Enumerated(EnumType.STRING)
    Kind kind;

    int rulebook;

    @Column(name = "decided_at")
    Instant decidedAt;

    String standard;

    @Column(name = "standard_group")
    String group;

    @Column(name = "subject_kind")
    String subjectKind;

    @Column(name = "subject_key")
    String subjectKey;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String level;
    BigDecimal share;
    BigDecimal amount;

    @Column(name = "row_id")
    String row;

    byte[] trail;
}
