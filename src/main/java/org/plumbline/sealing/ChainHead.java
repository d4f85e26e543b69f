package org.plumbline.sealing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.ledger.SealEntity;

/**
 * The head that a chain had when an assessment was kept, as a line of the file of heads.
 *
 * @param decidedAt time of the assessment
 * @param number its place in the chain, from 1
 * @param seal its seal as hexadecimal text
 */
public record ChainHead(Instant decidedAt, String contract, String contractor, long number, String seal) {
    private static final Pattern LINE =
            Pattern.compile("(\\S+Z) (\\S{1,80}) (\\S{1,64}) ([1-9]\\d{0,17}) ([0-9a-f]{64})");

    /** The chain of the assessments of a contract and contractor, whose names have no spaces, or another. */
    public record Chain(String contract, String contractor) {
        public static Chain of(SealEntity seal) {
            return new Chain(seal.contract, seal.contractor);
        }

        /** Whether it is of a contract and contractor: no contract's name begins as those of other chains do. */
        boolean isOfAssessments() {
            return !contract.startsWith("#");
        }

        @Override
        public String toString() {
            return contract + " " + contractor;
        }
    }

    public static ChainHead of(SealEntity seal, Instant decidedAt) {
        return of(Chain.of(seal), decidedAt, seal.number, seal.seal);
    }

    public static ChainHead of(Chain chain, Instant at, long number, byte[] seal) {
        return new ChainHead(
                at, chain.contract(), chain.contractor(), number, HexFormat.of().formatHex(seal));
    }

    /** Empty for what is no such line. */
    static Optional<ChainHead> read(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new ChainHead(
                        Instant.parse(parts.group(1)),
                        parts.group(2),
                        parts.group(3),
                        Long.parseLong(parts.group(4)),
                        parts.group(5)))
                : Optional.empty();
    }

    public Chain chain() {
        return new Chain(contract, contractor);
    }

    /** Whether it tells of this seal. */
    public boolean isOf(byte[] other) {
        return seal.equals(HexFormat.of().formatHex(other));
    }

    String line() {
        return "%s %s %s %d %s\n".formatted(decidedAt, contract, contractor, number, seal);
    }
}
