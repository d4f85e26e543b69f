package org.plumbline.verifying;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.plumbline.ledger.LedgerEntity;
import org.plumbline.ledger.LedgerKey;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Schema;
import org.plumbline.sealing.HeadsFile;
import org.plumbline.sealing.Sealer;
import org.plumbline.settings.Settings;

/** Finds what belongs to the ledger outside the database: its key and its file of heads. */
@ApplicationScoped
class LedgerOpening {
    private static final Logger LOG = Logger.getLogger(LedgerOpening.class);

    /** In seconds: a ledger that was begun before there were seals is sealed all or nothing. */
    static final int LONGEST_SEALING = 4 * 60 * 60;

    private final EntityManager database;
    private final Clock clock;
    private final EarlierRows earlierRows;
    private final Schema schema;
    private final Path keyFile;
    private final Path headsFile;

    LedgerOpening(EntityManager database, Clock clock, EarlierRows earlierRows, Schema schema, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.earlierRows = earlierRows;
        this.schema = schema;
        this.keyFile = settings.ledger().keyFile().toAbsolutePath().normalize();
        this.headsFile = settings.ledger().headsFile().toAbsolutePath().normalize();
    }

    /** An opened ledger. */
    record Opened(UUID ledger, byte[] key, Path headsFile) {}

    /** Opens the ledger to keep assessments in it, and begins it if it is new. One instance at a time. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SEALING)
    Opened open() {
        schema.refuseIfNewer();
        schema.refuseWithoutRights();
        // Another instance may be sealing for as long as it takes.
        database.createNativeQuery("set local statement_timeout = 0").executeUpdate();
        Locks.take(database, "ledger");
        refuseHalf();
        Optional<LedgerEntity> known = known();
        return known.isPresent() ? opened(known.get()) : begin();
    }

    /** Opens a ledger to look at it, and changes nothing. */
    @Transactional
    Opened look() {
        schema.refuseIfNewer();
        schema.refuseWithoutRights();
        refuseHalf();
        return opened(known().orElseThrow(() ->
                new LedgerRefused("The ledger has no seals yet: start the service once, and it is sealed as it is.")));
    }

    private void refuseHalf() {
        if (database.createNativeQuery("select cast(to_regclass('public.importing') as text)", String.class)
                        .getSingleResult()
                != null) {
            throw new LedgerRefused("An import into this database was begun and is not over: run import again with"
                    + " the same folder, which ends it.");
        }
    }

    private static Optional<LedgerEntity> known() {
        return LedgerEntity.<LedgerEntity>findAll().firstResultOptional();
    }

    private Opened opened(LedgerEntity ledger) {
        byte[] key = LedgerKey.read(keyFile)
                .orElseThrow(() -> new LedgerRefused("The ledger is sealed, and its key is not in " + keyFile
                        + ": put the file back from a backup, or name it with plumbline.ledger.key-file."));
        if (!MessageDigest.isEqual(new Sealer(key).keyMark(ledger.id), ledger.keyMark)) {
            throw new LedgerRefused("The key in " + keyFile + " is not the one this ledger is sealed with: put the"
                    + " right file back from a backup, or name it with plumbline.ledger.key-file.");
        }
        return new Opened(ledger.id, key, headsFile);
    }

    private Opened begin() {
        if (HeadsFile.tellsOfAny(headsFile)) {
            throw new LedgerRefused("The file " + headsFile + " tells of a ledger that is not in this database: if it"
                    + " was removed on purpose, move the file away; else put the ledger back from a backup.");
        }
        byte[] key = LedgerKey.read(keyFile).orElseGet(() -> LedgerKey.make(keyFile));
        LedgerEntity ledger = new LedgerEntity();
        ledger.id = UUID.randomUUID();
        ledger.keyMark = new Sealer(key).keyMark(ledger.id);
        ledger.begunAt = clock.instant();
        ledger.persist();
        long sealed = earlierRows.seal(new Sealer(key));
        if (sealed > 0) {
            LOG.infof("Sealed %d assessments that were kept before there were seals", sealed);
        }
        LOG.infof("The key of the ledger is %s: keep a copy of it, and never in the database", keyFile);
        HeadsFile.make(headsFile, ledger.id);
        return new Opened(ledger.id, key, headsFile);
    }
}
