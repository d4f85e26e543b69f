package org.plumbline.relief;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Periods;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All claims that were ever filed. */
@ApplicationScoped
public class Claims {
    private static final String ALL = " from ClaimEntity c left join ClaimEntryEntity e on e.claim = c.id"
            + " and not exists (select 1 from ClaimEntryEntity l where l.claim = c.id and l.number > e.number)";

    private final EntityManager database;

    Claims(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void add(Claim filed) {
        ExceptionClaim plea = filed.plea();
        ClaimEntity row = new ClaimEntity();
        row.id = filed.id();
        row.contract = filed.contract();
        row.contractor = filed.contractor();
        row.market = filed.market();
        row.year = (short) filed.year();
        row.standard = plea.standard();
        row.ground = plea.ground();
        row.months = plea.months().stream().map(Period::toString).collect(Collectors.joining(" "));
        row.claimedIn = Periods.text(plea.claimedIn());
        row.circumstances = plea.circumstances();
        row.filedAt = filed.filedAt();
        row.filedBy = filed.filedBy();
        row.persist();
    }

    /** One claim; empty if there is none of this id that the caller may see. */
    @Transactional
    public Optional<Claim> find(UUID id, Caller caller) {
        return ClaimEntity.<ClaimEntity>findByIdOptional(id)
                .filter(row -> caller.sees(row.contractor))
                .map(row -> claims(List.of(row)).get(0));
    }

    /** One page, the newest first. */
    @Transactional
    public Page<Claim> page(Query query) {
        Conditions where = new Conditions()
                .equal("c.contractor", "contractor", query.contractor())
                .equal("c.contract", "contract", query.contract())
                .equal("c.market", "market", query.market())
                .equal(
                        "c.year",
                        "year",
                        query.year() == null ? null : query.year().shortValue())
                .equal("c.standard", "standard", query.standard());
        if (query.state() == Claim.State.FILED) {
            where.holds("e.act is null");
        } else if (query.state() != null) {
            where.equal("e.act", "act", Claim.Act.valueOf(query.state().name()));
        }
        TypedQuery<Long> count = database.createQuery("select count(*)" + ALL + " where " + where.text(), Long.class);
        TypedQuery<ClaimEntity> page = database.createQuery(
                "select c" + ALL + " where " + where.text() + " order by c.filedAt desc, c.id", ClaimEntity.class);
        where.parameters().forEach((name, value) -> {
            count.setParameter(name, value);
            page.setParameter(name, value);
        });
        return new Page<>(
                claims(page.setFirstResult(query.page() * query.size())
                        .setMaxResults(query.size())
                        .getResultList()),
                query.page(),
                query.size(),
                count.getSingleResult());
    }

    /** How the claims of a contractor's year stand, in the order they were filed. */
    @Transactional
    public List<Standing> standing(String contract, String contractor, String market, int year) {
        return database
                .createQuery(
                        "select c, e.act" + ALL + " where c.contract = :contract and c.contractor = :contractor"
                                + " and c.market = :market and c.year = :year order by c.filedAt, c.id",
                        Object[].class)
                .setParameter("contract", contract)
                .setParameter("contractor", contractor)
                .setParameter("market", market)
                .setParameter("year", (short) year)
                .getResultList()
                .stream()
                .map(row -> new Standing(plea((ClaimEntity) row[0]), Claim.State.after((Claim.Act) row[1])))
                .toList();
    }

    /** Adds what becomes of a claim; two who do so at once do it one after the other. Gives the claim as it stands now. */
    @Transactional
    public Claim append(UUID claim, Function<Claim, Claim.Entry> next) {
        Claim before = held(claim);
        Claim.Entry made = next.apply(before);
        ClaimEntryEntity row = new ClaimEntryEntity();
        row.claim = claim;
        row.number = made.number();
        row.act = made.act();
        row.reason = made.reason();
        row.said = Canonical.bytes(made.said());
        row.madeAt = made.at();
        row.madeBy = made.by();
        row.persist();
        return find(claim, Caller.SERVICE).orElseThrow();
    }

    /** Adds a file to a claim, likewise. */
    @Transactional
    public Claim attach(UUID claim, byte[] content, Function<Claim, Claim.Attachment> next) {
        Claim before = held(claim);
        Claim.Attachment made = next.apply(before);
        ClaimAttachmentEntity row = new ClaimAttachmentEntity();
        row.claim = claim;
        row.number = made.number();
        row.name = made.name();
        row.mediaType = made.mediaType();
        row.size = made.size();
        row.sha256 = made.sha256();
        row.content = content;
        row.addedAt = made.addedAt();
        row.addedBy = made.addedBy();
        row.persist();
        return find(claim, Caller.SERVICE).orElseThrow();
    }

    private Claim held(UUID claim) {
        Locks.take(database, "claim " + claim);
        return find(claim, Caller.SERVICE).orElseThrow();
    }

    /** The content of a file. */
    @Transactional
    public Optional<byte[]> content(UUID claim, int attachment) {
        return ClaimAttachmentEntity.<ClaimAttachmentEntity>find("claim = ?1 and number = ?2", claim, attachment)
                .firstResultOptional()
                .map(row -> row.content);
    }

    /** With what became of each and its files, all asked for at once; without the contents of files, which nobody asked for. */
    private List<Claim> claims(List<ClaimEntity> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<Claim.Entry>> entries =
                ClaimEntryEntity.<ClaimEntryEntity>list("claim in ?1", Sort.by("number"), ids).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.claim, Collectors.mapping(Claims::entry, Collectors.toList())));
        Map<UUID, List<Claim.Attachment>> attachments = database
                .createQuery(
                        "select a.claim, a.number, a.name, a.mediaType, a.size, a.sha256, a.addedAt, a.addedBy"
                                + " from ClaimAttachmentEntity a where a.claim in :claims order by a.number",
                        Tuple.class)
                .setParameter("claims", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class), Collectors.mapping(Claims::attachment, Collectors.toList())));
        return rows.stream()
                .map(row -> new Claim(
                        row.id,
                        row.contract,
                        row.contractor,
                        row.market,
                        row.year,
                        plea(row),
                        row.filedAt,
                        row.filedBy,
                        entries.getOrDefault(row.id, List.of()),
                        attachments.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Claim.Attachment attachment(Tuple row) {
        return new Claim.Attachment(
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, String.class));
    }

    private static ExceptionClaim plea(ClaimEntity row) {
        return new ExceptionClaim(
                row.standard,
                row.ground,
                row.months.isEmpty()
                        ? List.of()
                        : Arrays.stream(row.months.split(" "))
                                .map(Periods::read)
                                .toList(),
                Periods.read(row.claimedIn),
                row.circumstances);
    }

    private static Claim.Entry entry(ClaimEntryEntity row) {
        return new Claim.Entry(
                row.number,
                row.act,
                row.reason,
                List.of(Canonical.read(row.said, String[].class)),
                row.madeAt,
                row.madeBy);
    }

    /** A claim by what it pleads and how it stands. */
    public record Standing(ExceptionClaim plea, Claim.State state) {}

    /** Which claims; null means any. */
    public record Query(
            String contractor,
            String contract,
            String market,
            Integer year,
            String standard,
            Claim.State state,
            int page,
            int size) {}
}
