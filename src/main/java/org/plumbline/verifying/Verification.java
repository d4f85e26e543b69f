package org.plumbline.verifying;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.plumbline.decision.Assessment;
import org.plumbline.ledger.KeptRows;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.Schema;
import org.plumbline.ledger.SealEntity;
import org.plumbline.ledger.SealedTables;
import org.plumbline.sealing.AuditCheck;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.HeadsFile;
import org.plumbline.sealing.Sealer;

/** Goes through the whole ledger, chain by chain. */
@ApplicationScoped
class Verification {
    private static final int LOOKED_AT_ONCE = 100;

    private final RowReader reader;
    private final EntityManager database;
    private final SealedTables tables;
    private final Schema schema;

    Verification(RowReader reader, EntityManager database, SealedTables tables, Schema schema) {
        this.reader = reader;
        this.database = database;
        this.tables = tables;
        this.schema = schema;
    }

    /** See {@link org.plumbline.verifying.SealedLedger#verify}. */
    long verify(LedgerOpening.Opened opened, Consumer<LedgerFault> findings, Consumer<List<Assessment>> readable) {
        // Read before any row, so that it tells of none that was kept later.
        ChainHeads heads = heads(opened, findings);
        LedgerCheck check = new LedgerCheck(new Sealer(opened.key()), heads, findings);
        SealEntity.Key place = new SealEntity.Key("", "", 0L);
        long seen = 0;
        for (List<SealEntity> seals = reader.sealsAfter(place, LOOKED_AT_ONCE);
                !seals.isEmpty();
                seals = reader.sealsAfter(place, LOOKED_AT_ONCE)) {
            List<KeptRows> sound = new ArrayList<>();
            for (RowReader.Sealed sealed : sealed(seals, findings)) {
                check.next(sealed);
                if (sealed.rows() != null) {
                    sound.add(sealed.rows());
                }
            }
            readable.accept(reader.assessments(sound, findings));
            seen += seals.size();
            SealEntity last = seals.get(seals.size() - 1);
            place = new SealEntity.Key(last.contract, last.contractor, last.number);
        }
        check.end();
        transaction().run(new AuditCheck(new Sealer(opened.key()), heads, findings)::check);
        reader.withoutSeal().forEach(findings);
        RowsCheck rows = new RowsCheck(database, opened.key(), heads, findings);
        transaction().run(() -> {
            rows.check(tables.all());
            TallyCheck.check(database, findings);
            schema.differing().forEach(findings);
        });
        return seen;
    }

    private static TransactionRunner transaction() {
        return QuarkusTransaction.requiringNew().timeout(LedgerOpening.LONGEST_SEALING);
    }

    private static ChainHeads heads(LedgerOpening.Opened opened, Consumer<LedgerFault> findings) {
        if (!Files.exists(opened.headsFile())) {
            findings.accept(new LedgerFault("file of heads", opened.headsFile().toString(), "is missing"));
            return new ChainHeads();
        }
        ChainHeads heads = HeadsFile.read(opened.headsFile(), opened.ledger());
        heads.faults()
                .forEach(fault -> findings.accept(
                        new LedgerFault("file of heads", opened.headsFile().toString(), fault)));
        return heads;
    }

    /** The rows of all at once; one by one where a row can't be read, to name the assessment it belongs to. */
    private List<RowReader.Sealed> sealed(List<SealEntity> seals, Consumer<LedgerFault> findings) {
        try {
            return reader.of(seals);
        } catch (RuntimeException unreadable) {
            List<RowReader.Sealed> sealed = new ArrayList<>();
            for (SealEntity seal : seals) {
                try {
                    sealed.addAll(reader.of(List.of(seal)));
                } catch (RuntimeException row) {
                    findings.accept(unreadable(seal.assessment, row));
                    sealed.add(new RowReader.Sealed(seal, null, false));
                }
            }
            return sealed;
        }
    }

    static LedgerFault unreadable(UUID assessment, RuntimeException why) {
        return new LedgerFault(
                "assessment", assessment.toString(), "has a row that can no longer be read: " + why.getMessage());
    }
}
