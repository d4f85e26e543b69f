package org.plumbline.disputing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.request.Page;

/** Disputes in the ledger. */
@ApplicationScoped
class LedgerDisputes implements Disputes {
    @Override
    @Transactional
    public void file(Dispute dispute) {
        DisputeEntity.of(dispute).persist();
    }

    @Override
    @Transactional
    public void add(Dispute.Step step) {
        DisputeStepEntity.of(step).persist();
    }

    @Override
    @Transactional
    public Optional<Dispute> find(UUID id) {
        return DisputeEntity.<DisputeEntity>findByIdOptional(id).map(DisputeEntity::dispute);
    }

    @Override
    @Transactional
    public Page<Dispute> page(String contractor, int page, int size) {
        PanacheQuery<DisputeEntity> found = contractor == null
                ? DisputeEntity.find("order by id desc")
                : DisputeEntity.find("contractor = ?1 order by id desc", contractor);
        long total = found.count();
        return new Page<>(
                found.page(page, size).stream().map(DisputeEntity::dispute).toList(), page, size, total);
    }

    @Override
    @Transactional
    public List<Dispute> of(UUID report) {
        return DisputeEntity.<DisputeEntity>find("report = ?1 order by id", report).stream()
                .map(DisputeEntity::dispute)
                .toList();
    }

    @Override
    @Transactional
    public List<Dispute.Step> steps(UUID dispute) {
        return DisputeStepEntity.<DisputeStepEntity>find("dispute = ?1 order by id", dispute).stream()
                .map(DisputeStepEntity::step)
                .toList();
    }
}
