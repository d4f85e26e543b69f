package org.plumbline.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.ledger.LedgerRefused;

/** The file of heads survives a kill at any moment, and is never taken for another ledger's. */
class HeadsFileTest {
    private static final String SEAL = "5ea1".repeat(16);

    @TempDir
    Path folder;

    private final UUID ledger = UUID.randomUUID();
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("ledger.heads");
        HeadsFile.make(file, ledger);
    }

    @Test
    void whatWasAppendedIsReadBack() throws IOException {
        append(head(1), head(2));
        assertThat(newest()).isEqualTo(head(2));
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void halfALineLeftByAKillIsPassedOverAndTakenOff() throws IOException {
        append(head(1));
        Files.writeString(file, head(2).line().substring(0, 40), StandardOpenOption.APPEND);
        ChainHeads heads = HeadsFile.read(file, ledger);
        assertThat(heads.faults()).isEmpty();
        assertThat(heads.of(head(1).chain())).isEqualTo(head(1));
        append(head(2));
        assertThat(newest()).isEqualTo(head(2));
        assertThat(HeadsFile.read(file, ledger).faults()).isEmpty();
    }

    @Test
    void aBrokenLineBeforeOthersIsAFault() throws IOException {
        append(head(1));
        Files.writeString(file, "nothing\n", StandardOpenOption.APPEND);
        append(head(2));
        assertThat(HeadsFile.read(file, ledger).faults()).containsExactly("has a line that is no head: nothing");
    }

    @Test
    void twoSealsForOnePlaceAreAFault() throws IOException {
        append(head(1), new ChainHead(head(1).decidedAt(), "qdp-2017", "acme", 1, "0".repeat(64)));
        assertThat(HeadsFile.read(file, ledger).faults())
                .containsExactly("has two seals for number 1 of qdp-2017 acme");
    }

    @Test
    void headsThatCameInTheWrongOrderAreRead() throws IOException {
        append(head(2), head(1));
        assertThat(newest()).isEqualTo(head(2));
    }

    @Test
    void theFileOfAnotherLedgerIsRefused() {
        assertThatThrownBy(() -> HeadsFile.read(file, UUID.randomUUID()))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("belongs to another ledger");
    }

    private void append(ChainHead... heads) throws IOException {
        try (HeadsFile open = HeadsFile.open(file)) {
            open.append(List.of(heads));
        }
    }

    private ChainHead newest() {
        return HeadsFile.read(file, ledger).of(head(1).chain());
    }

    private static ChainHead head(long number) {
        return new ChainHead(Instant.parse("2018-03-01T12:00:00.123456Z"), "qdp-2017", "acme", number, SEAL);
    }
}
