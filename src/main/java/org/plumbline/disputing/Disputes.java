package org.plumbline.disputing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.reporting.Concern;
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

    /** Those of one year of a contractor, the newest first. @param year whose period is the year */
    @Transactional
    public List<Dispute> ofYear(Concern year) {
        return DisputeEntity.<DisputeEntity>find(
                        "contractor = ?1 and contract = ?2 and market = ?3 and period like ?4 order by id desc",
                        year.contractor(),
                        year.contract(),
                        year.market(),
                        year.period() + "%")
                .stream()
                .map(DisputeEntity::dispute)
                .toList();
    }

    /** Those that were not answered yet, the newest first; of all contractors where none is named. */
    @Transactional
    public List<Dispute> open(String contractor) {
        return DisputeEntity.<DisputeEntity>find(
                        "from DisputeEntity d where (?1 is null or contractor = ?1) and not exists"
                                + " (select 1 from DisputeStepEntity s where s.dispute = d.id and s.state in ?2) order by id desc",
                        contractor,
                        Stream.of(Dispute.State.values())
                                .filter(state -> !state.isOpen())
                                .map(Enum::name)
                                .toList())
                .stream()
                .map(DisputeEntity::dispute)
                .toList();
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
