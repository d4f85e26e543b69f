package org.plumbline.rulebooks;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Frame;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.ledger.Locks;
import org.plumbline.rulebook.RulebookFiles;

/** All rulebooks that ever decided anything, or might have been let, kept whole. */
@ApplicationScoped
public class KeptRulebooks {
    private final EntityManager database;
    private final Clock clock;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<FrameEntity.Key, Frame> frames = new ConcurrentHashMap<>();

    KeptRulebooks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a rulebook of this fingerprint was kept before; then it compiled, and its tables had neither gaps nor overlaps. */
    @Transactional
    public boolean has(String fingerprint) {
        return RulebookEntity.count("fingerprint", fingerprint) > 0;
    }

    /** Keeps the files of a rulebook and the fixed part of its explanations, once. */
    @Transactional
    public void keep(KeptRulebook rulebook) {
        // Two instances may start with the same new rulebook: one keeps it, the other waits and finds it.
        Locks.take(database, "rulebook " + rulebook.fingerprint());
        if (has(rulebook.fingerprint())) {
            return;
        }
        RulebookEntity kept = new RulebookEntity();
        kept.fingerprint = rulebook.fingerprint();
        kept.engine = rulebook.engine().name();
        kept.keptAt = clock.instant();
        kept.persist();
        rulebook.files().forEach((path, content) -> {
            RulebookFileEntity file = new RulebookFileEntity();
            file.rulebook = kept.number;
            file.path = path;
            file.content = content;
            file.persist();
        });
        rulebook.frames().forEach((contract, frames) -> frames.forEach(frame -> keep(kept.number, contract, frame)));
    }

    private static void keep(int rulebook, String contract, Frame frame) {
        FrameEntity entity = new FrameEntity();
        entity.rulebook = rulebook;
        entity.contract = contract;
        entity.standard = frame.standard();
        entity.content = Canonical.bytes(frame);
        entity.persist();
        frame.rows().forEach(row -> {
            ReasonEntity reason = new ReasonEntity();
            reason.rulebook = rulebook;
            reason.contract = contract;
            reason.standard = frame.standard();
            reason.row = row.id();
            reason.content = ReasonEntity.content(frame, row);
            reason.persist();
        });
        frame.interpretations().forEach(note -> {
            CitationEntity citation = new CitationEntity();
            citation.rulebook = rulebook;
            citation.contract = contract;
            citation.standard = frame.standard();
            citation.interpretation = note.id();
            citation.persist();
        });
    }

    /** The fingerprints of all, in the order they were kept. */
    @Transactional
    public List<String> fingerprints() {
        return RulebookEntity.<RulebookEntity>listAll(Sort.by("number")).stream()
                .map(row -> row.fingerprint)
                .toList();
    }

    /** The files of a rulebook as they are kept now, by path; empty if there is none of this fingerprint. */
    @Transactional
    public SortedMap<String, byte[]> files(String fingerprint) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        RulebookFileEntity.<RulebookFileEntity>list(
                        "rulebook = (select number from RulebookEntity where fingerprint = ?1)", fingerprint)
                .forEach(row -> files.put(row.path, row.content));
        return files;
    }

    /** One file of a rulebook; empty if there is none. */
    @Transactional
    public Optional<byte[]> file(String fingerprint, String path) {
        return RulebookFileEntity.<RulebookFileEntity>find(
                        "rulebook = (select number from RulebookEntity where fingerprint = ?1) and path = ?2",
                        fingerprint,
                        path)
                .firstResultOptional()
                .map(row -> row.content);
    }

    /** The engine that worked out what is kept of a rulebook besides its files. */
    @Transactional
    public Engine engine(String fingerprint) {
        String named =
                RulebookEntity.<RulebookEntity>find("fingerprint", fingerprint).singleResult().engine;
        return named == null ? Engine.BEFORE_NAMED : new Engine(named);
    }

    /** What is kept besides the files, and is not what it would be if the rulebook were kept now. */
    @Transactional
    public List<LedgerFault> differing(KeptRulebook rulebook) {
        return FramesCheck.differing(rulebook, number(rulebook.fingerprint()));
    }

    /** The number the ledger knows a kept rulebook by. */
    public int number(String fingerprint) {
        return numbers.computeIfAbsent(
                fingerprint,
                each -> RulebookEntity.<RulebookEntity>find("fingerprint", each).singleResult().number);
    }

    /** The fingerprint of a rulebook by its number; throws where there is none of it. */
    public String fingerprint(int number) {
        return fingerprints.computeIfAbsent(
                number,
                each -> RulebookEntity.<RulebookEntity>find("number", each).singleResult().fingerprint);
    }

    public Frame frame(int rulebook, String contract, String standard) {
        return frames.computeIfAbsent(
                new FrameEntity.Key(rulebook, contract, standard),
                key -> Canonical.read(
                        FrameEntity.<FrameEntity>find(
                                        "rulebook = :rulebook and contract = :contract and standard = :standard",
                                        Map.of("rulebook", rulebook, "contract", contract, "standard", standard))
                                .singleResult()
                                .content,
                        Frame.class));
    }

    /**
     * The same, to be compiled.
     *
     * @throws LedgerRefused if they are not those that were kept
     */
    public RulebookFiles unaltered(String fingerprint) {
        RulebookFiles files = RulebookFiles.kept(files(fingerprint));
        if (!files.fingerprint().equals(fingerprint)) {
            throw new LedgerRefused("The files kept of the rulebook " + fingerprint
                    + " do not give its fingerprint: one was changed, removed or added.");
        }
        return files;
    }
}
