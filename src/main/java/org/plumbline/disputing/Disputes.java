package org.plumbline.disputing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.reporting.Register;
import org.plumbline.request.Page;

/** All disputes and their steps; written while the {@link Register} is held, and sealed in it. */
@ApplicationScoped
public class Disputes {
    @Transactional
    public void file(Dispute dispute) {
        DisputeEntity.of(dispute).persist();
    }

    @Transactional
    public void add(Dispute.Step step) {
        DisputeStepEntity.of(step).persist();
    }

    @Transactional
    public Optional<Dispute> find(UUID id) {
        return DisputeEntity.<DisputeEntity>findByIdOptional(id).map(DisputeEntity::dispute);
    }

    /** The newest first; of all contractors where none is named. */
    @Transactional
    public Page<Dispute> page(String contractor, int page, int size) {
        PanacheQuery<DisputeEntity> found = contractor == null
                ? DisputeEntity.find("order by id desc")
                : DisputeEntity.find("contractor = ?1 order by id desc", contractor);
        long total = found.count();
        return new Page<>(
                found.page(page, size).stream().map(DisputeEntity::dispute).toList(), page, size, total);
    }

    /** Those of a report, the oldest first. */
    @Transactional
    public List<Dispute> of(UUID report) {
        return DisputeEntity.<DisputeEntity>find("report = ?1 order by id", report).stream()
                .map(DisputeEntity::dispute)
                .toList();
    }

    /** The steps of a dispute, the first first. */
    @Transactional
    public List<Dispute.Step> steps(UUID dispute) {
        return DisputeStepEntity.<DisputeStepEntity>find("dispute = ?1 order by id", dispute).stream()
                .map(DisputeStepEntity::step)
                .toList();
    }
}
