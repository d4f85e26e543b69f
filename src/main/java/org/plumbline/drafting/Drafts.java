package org.plumbline.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.plumbline.ledger.Locks;
import org.plumbline.rulebooks.KeptRulebooks;

/** All drafts. A change is a new row; the earlier ones stay. */
@ApplicationScoped
public class Drafts {
    private static final String LAST_OF_EACH_FILE =
            "from DraftChangeEntity c where draft = ?1 and not exists (select 1 from DraftChangeEntity later"
                    + " where later.draft = c.draft and later.path = c.path and later.number > c.number)";

    private final EntityManager database;
    private final KeptRulebooks rulebooks;
    private final Clock clock;

    Drafts(EntityManager database, KeptRulebooks rulebooks, Clock clock) {
        this.database = database;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Transactional
    public void begin(Draft draft) {
        DraftEntity row = new DraftEntity();
        row.id = draft.id();
        row.name = draft.name();
        row.base = rulebooks.number(draft.base());
        row.begunAt = draft.begunAt();
        row.begunBy = draft.begunBy();
        row.persist();
    }

    @Transactional
    public Optional<Draft> find(UUID id) {
        return DraftEntity.<DraftEntity>findByIdOptional(id).map(this::draft);
    }

    /** All, those begun last first. */
    @Transactional
    public List<Draft> all() {
        return DraftEntity.<DraftEntity>find("order by begunAt desc, id").stream()
                .map(this::draft)
                .toList();
    }

    private Draft draft(DraftEntity row) {
        DraftEndEntity end = DraftEndEntity.findById(row.id);
        return new Draft(
                row.id,
                row.name,
                rulebooks.fingerprint(row.base),
                row.begunAt,
                row.begunBy,
                end == null,
                end == null ? null : end.proposal);
    }

    /** The changes of a draft in their order. */
    @Transactional
    public List<Draft.Change> changes(UUID draft) {
        return DraftChangeEntity.<DraftChangeEntity>find("draft = ?1 order by number", draft).stream()
                .map(row -> new Draft.Change(row.number, row.path, row.content, row.note, row.changedAt, row.changedBy))
                .toList();
    }

    /** The files of a draft as they stand, by path. */
    @Transactional
    public SortedMap<String, byte[]> files(Draft draft) {
        SortedMap<String, byte[]> files = rulebooks.files(draft.base());
        for (DraftChangeEntity last : DraftChangeEntity.<DraftChangeEntity>list(LAST_OF_EACH_FILE, draft.id())) {
            if (last.content == null) {
                files.remove(last.path);
            } else {
                files.put(last.path, last.content);
            }
        }
        return files;
    }

    /** One file of a draft as it stands; empty if there is none. */
    @Transactional
    public Optional<byte[]> file(Draft draft, String path) {
        Optional<DraftChangeEntity> last = DraftChangeEntity.find(
                        "draft = ?1 and path = ?2 order by number desc", draft.id(), path)
                .firstResultOptional();
        return last.isPresent() ? last.map(change -> change.content) : rulebooks.file(draft.base(), path);
    }

    /** Keeps changes that come after all others; nobody else changes or ends the draft until the transaction is over. */
    @Transactional
    public void change(UUID draft, List<Draft.Change> changes) {
        for (Draft.Change change : changes) {
            DraftChangeEntity row = new DraftChangeEntity();
            row.draft = draft;
            row.number = change.number();
            row.path = change.path();
            row.content = change.content();
            row.note = change.note();
            row.changedAt = change.at();
            row.changedBy = change.by();
            row.persist();
        }
    }

    /** Waits until nobody else changes or ends the draft, and keeps them from it to the end of the transaction. */
    @Transactional
    public void hold(UUID draft) {
        Locks.take(database, "draft " + draft);
    }

    /** Ends a draft by giving it up. */
    @Transactional
    public void giveUp(UUID draft, String by) {
        end(draft, by, null);
    }

    /** Ends a draft, by what became of it or null. */
    public void end(UUID draft, String by, UUID proposal) {
        DraftEndEntity row = new DraftEndEntity();
        row.draft = draft;
        row.endedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.endedBy = by;
        row.proposal = proposal;
        row.persist();
    }
}
