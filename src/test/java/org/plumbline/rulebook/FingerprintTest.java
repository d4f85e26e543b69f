package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;

@DisplayName("The fingerprint of a rulebook")
class FingerprintTest {
    private final String shipped = Shipped.copy().files().fingerprint();

    @Test
    void isASha256() {
        assertThat(shipped).matches("sha256:[0-9a-f]{64}");
        assertThat(Shipped.rulebook().fingerprint()).isEqualTo(Shipped.files().fingerprint());
    }

    @Test
    void isTheSameForTheSameFiles() {
        assertThat(Shipped.copy().files().fingerprint()).isEqualTo(shipped);
        assertThat(RulebookFiles.of(new TreeMap<>(Shipped.files().contents())).fingerprint())
                .isEqualTo(Shipped.files().fingerprint());
    }

    @Test
    void isAnotherWhenAByteChanges() {
        assertThat(Shipped.copy().append(Shipped.CONTRACT_FILE, "\n").files().fingerprint())
                .isNotEqualTo(shipped);
        assertThat(Shipped.copy()
                        .replace(Shipped.model("1.4"), "0.03]", "0.04]")
                        .files()
                        .fingerprint())
                .isNotEqualTo(shipped);
    }

    @Test
    void isAnotherWhenAFileComesGoesOrMoves() {
        String rules = Shipped.SETTLEMENT_RULES;
        String text = Shipped.copy().text(rules);
        assertThat(Shipped.copy().remove(rules).files().fingerprint()).isNotEqualTo(shipped);
        assertThat(Shipped.copy().put("rules/new.drl", "").files().fingerprint())
                .isNotEqualTo(shipped);
        assertThat(Shipped.copy()
                        .remove(rules)
                        .put("rules/moved.drl", text)
                        .files()
                        .fingerprint())
                .isNotEqualTo(shipped);
    }

    @Test
    void isAnotherWhenBytesMoveFromOneFileToTheNext() {
        String one = Shipped.copy()
                .put("rules/a.drl", "ab")
                .put("rules/b.drl", "c")
                .files()
                .fingerprint();
        String other = Shipped.copy()
                .put("rules/a.drl", "a")
                .put("rules/b.drl", "bc")
                .files()
                .fingerprint();
        assertThat(one).isNotEqualTo(other);
    }
}
