package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;

/**
 * How many decisions there are of one sort, kept by the database itself. Its fields are named as those of
 * {@link DecisionEntity}, so that the same conditions hold of both.
 */
@Entity
@Table(name = "tally")
@IdClass(TallyEntity.Key.class)
class TallyEntity extends PanacheEntityBase {
    @Id
    String standard;

    @Id
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Id
    @Column(name = "row_id")
    String row;

    @Id
    String contract;

    @Id
    String market;

    @Id
    String period;

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Id
    int rulebook;

    @Id
    @Column(name = "as_read")
    boolean asRead;

    @Id
    short slot;

    short year;

    @Column(name = "standard_group")
    String group;

    long decisions;
    long superseded;
    BigDecimal amount;

    @Column(name = "amount_superseded")
    BigDecimal amountSuperseded;

    record Key(
            String standard,
            Outcome outcome,
            String row,
            String contract,
            String market,
            String period,
            Kind kind,
            int rulebook,
            boolean asRead,
            short slot)
            implements Serializable {}
}
