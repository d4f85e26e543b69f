package org.plumbline.sealing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.AuditEntity;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.KeptRows;
import org.plumbline.ledger.KeyedHash;
import org.plumbline.ledger.SealEntity;

/**
 * Makes the seals of a ledger with its key. Every row has a mark of its own, so that a row that was changed can be
 * named; the seal covers the marks and the seal before it. For one thread.
 */
public final class Sealer {
    /** What the first of a chain has before it. */
    static final byte[] NOTHING_BEFORE = new byte[KeyedHash.LENGTH];

    /** Half of the hash: too much to be guessed, and half the room. */
    static final int MARK_LENGTH = 16;

    private final KeyedHash hash;

    public Sealer(byte[] key) {
        hash = new KeyedHash(key);
    }

    /** What the key makes of the ledger's id. */
    public byte[] keyMark(UUID ledger) {
        return hash.add("ledger").add(ledger).end();
    }

    /** The marks of an assessment's rows: its own, then those of its decisions. */
    byte[] marks(KeptRows rows) {
        ByteBuffer marks =
                ByteBuffer.allocate(MARK_LENGTH * (1 + rows.decisions().size()));
        marks.put(mark(rows));
        rows.decisions().forEach(decision -> marks.put(mark(decision, rows.rulebookOf(decision))));
        return marks.array();
    }

    /** The mark of an assessment's row, with the key it answered; those kept before engines were named keep theirs. */
    public byte[] mark(KeptRows rows) {
        AssessmentEntity row = rows.assessment();
        hash.add("assessment").add(row.id).add(row.contract).add(row.contractor).add(row.market);
        hash.add(row.period).add(row.year).add(row.kind).add(row.readings);
        hash.add(rows.rulebook()).add(row.decidedAt).add(row.submittedBy).add(row.supersedes);
        hash.add(row.submission).add(row.consequences);
        if (row.engine != null) {
            hash.add("engine").add(row.engine);
        }
        rows.keys().forEach(key -> hash.add(key.caller).add(key.key).add(key.requestHash));
        return end();
    }

    /**
     * The mark of a decision's row.
     *
     * @param rulebook fingerprint of the rulebook that it names by number, null if there is none
     */
    public byte[] mark(DecisionEntity row, String rulebook) {
        hash.add("decision").add(row.id).add(row.assessment).add(row.position);
        hash.add(row.contract).add(row.contractor).add(row.market);
        hash.add(row.period).add(row.year).add(row.kind).add(rulebook).add(row.decidedAt);
        hash.add(row.standard).add(row.group).add(row.subjectKind).add(row.subjectKey);
        hash.add(row.outcome).add(row.level).add(row.share).add(row.amount).add(row.row);
        hash.add(row.trail);
        return end();
    }

    private byte[] end() {
        return Arrays.copyOf(hash.end(), MARK_LENGTH);
    }

    /** The seal that belongs to the other columns of a row. */
    byte[] seal(SealEntity row) {
        hash.add("seal").add(row.contract).add(row.contractor).add(row.number).add(row.assessment);
        return hash.add(row.previous).add(row.rowMarks).end();
    }

    /** The seal that belongs to the other columns of an entry of the audit trail. */
    byte[] seal(AuditEntity row) {
        hash.add("audit").add(row.number).add(row.id).add(row.at).add(row.who).add(row.act);
        return hash.add(row.target).add(row.detail).add(row.previous).end();
    }

    /** A seal as a link of its chain. */
    public ChainCheck.Link link(SealEntity row) {
        return new ChainCheck.Link(row.number, row.previous, row.seal, MessageDigest.isEqual(seal(row), row.seal));
    }

    /** An entry of the audit trail as a link of its chain. */
    public ChainCheck.Link link(AuditEntity row) {
        return new ChainCheck.Link(row.number, row.previous, row.seal, MessageDigest.isEqual(seal(row), row.seal));
    }

    /** Whether a row has the mark that was sealed for it: 0 is the assessment's, 1 the first decision's. */
    public static boolean isMark(byte[] mark, SealEntity seal, int index) {
        int from = index * MARK_LENGTH;
        return from + MARK_LENGTH <= seal.rowMarks.length
                && Arrays.equals(mark, 0, MARK_LENGTH, seal.rowMarks, from, from + MARK_LENGTH);
    }

    /** How many decisions an assessment had when it was sealed. */
    public static int decisions(SealEntity seal) {
        return seal.rowMarks.length / MARK_LENGTH - 1;
    }
}
