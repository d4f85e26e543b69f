package org.plumbline.disputing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.ledger.SealedRow;
import org.plumbline.sealing.SealedRowEntity;

/** A step of a dispute. */
@Entity
@SealedRow(chain = SealedRowEntity.REGISTER)
@Table(name = "dispute_step")
class DisputeStepEntity extends PanacheEntityBase {
    @Id
    UUID id;

    UUID dispute;
    String state;
    LocalDate happened;
    String reason;
    UUID assessment;
    Instant at;
    String who;

    static DisputeStepEntity of(Dispute.Step step) {
        DisputeStepEntity row = new DisputeStepEntity();
        row.id = step.id();
        row.dispute = step.dispute();
        row.state = step.state().name();
        row.happened = step.on();
        row.reason = step.reason();
        row.assessment = step.assessment();
        row.at = step.at();
        row.who = step.by();
        return row;
    }

    Dispute.Step step() {
        return new Dispute.Step(id, dispute, Dispute.State.valueOf(state), happened, reason, assessment, at, who);
    }
}
