package org.plumbline.disputing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.ledger.SealedRow;
import org.plumbline.reporting.Concern;
import org.plumbline.sealing.SealedRowEntity;

/** A dispute of a report. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "dispute")
class DisputeEntity extends PanacheEntityBase {
    private static final String BETWEEN = " ";

    @Id
    UUID id;

    UUID report;
    String contract;
    String contractor;
    String market;
    String period;
    String decisions;
    String basis;
    LocalDate filed;

    @Column(name = "answer_due")
    LocalDate answerDue;

    Instant at;
    String who;

    static DisputeEntity of(Dispute dispute) {
        DisputeEntity row = new DisputeEntity();
        row.id = dispute.id();
        row.report = dispute.report();
        row.contract = dispute.concern().contract();
        row.contractor = dispute.concern().contractor();
        row.market = dispute.concern().market();
        row.period = dispute.concern().period();
        row.decisions = dispute.decisions().stream().map(UUID::toString).collect(Collectors.joining(BETWEEN));
        row.basis = dispute.basis();
        row.filed = dispute.filed();
        row.answerDue = dispute.answerDue();
        row.at = dispute.at();
        row.who = dispute.by();
        return row;
    }

    Dispute dispute() {
        return new Dispute(
                id,
                report,
                new Concern(contract, contractor, market, period),
                Arrays.stream(decisions.split(BETWEEN)).map(UUID::fromString).toList(),
                basis,
                filed,
                answerDue,
                at,
                who);
    }
}
