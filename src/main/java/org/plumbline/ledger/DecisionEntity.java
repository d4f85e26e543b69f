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
public class DecisionEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID assessment;
    public short position;
    public String contract;
    public String contractor;
    public String market;
    public String period;
    public short year;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public int rulebook;

    @Column(name = "decided_at")
    public Instant decidedAt;

    public String standard;

    @Column(name = "standard_group")
    public String group;

    @Column(name = "subject_kind")
    public String subjectKind;

    @Column(name = "subject_key")
    public String subjectKey;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String level;
    public BigDecimal share;
    public BigDecimal amount;

    @Column(name = "row_id")
    public String row;

    public byte[] trail;
}
