package org.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Shipped;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.RulebookRefused;

class PersonalDataFileTest {
    private static final String ONE = "patterns:\n  - {name: a, sentence: Mend it., pattern: '%s'}\n";

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(RulebookRefused.class, () -> PersonalDataFile.read("privacy.yaml", text))
                .faults();
    }

    @ParameterizedTest
    @CsvSource({"(?=a)", "(a", "a*", "\\W{2}", "•+", "''"})
    void aPatternThatCannotBeUsedIsNamedWithItsLine(String pattern) {
        assertThat(faults(ONE.formatted(pattern))).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isIn("RB-002", "RB-012");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.place()).isEqualTo("/patterns/0/pattern");
        });
    }

    @Test
    void aNameThatStandsTwiceIsAFault() {
        assertThat(faults(ONE.formatted("b") + "  - {name: a, sentence: Mend it., pattern: c}\n"))
                .extracting(Fault::code)
                .containsExactly("RB-002");
    }

    @Test
    void aFileAgainstItsSchemaIsRefused() {
        assertThat(faults("patterns:\n  - {name: a, pattern: b}\n"))
                .extracting(Fault::code)
                .contains("RB-012");
        assertThat(faults("")).extracting(Fault::code).contains("RB-012");
        assertThat(faults("patterns: [")).extracting(Fault::code).contains("RB-010");
    }

    @Test
    void aFileWithoutAPatternFindsNothing() {
        PersonalDataPatterns none = PersonalDataFile.read("privacy.yaml", "patterns: []");
        assertThat(none.in("000-12-3456")).isEmpty();
        assertThat(none.mask("000-12-3456")).isEqualTo("000-12-3456");
    }

    @Test
    void aPatternIsLookedForOnlyInTextsWithOneOfItsCharacters() {
        String pattern = ONE.formatted("n.o").replace("}", ", onlyWith: '0?'}");
        PersonalDataPatterns likenesses = PersonalDataFile.read("privacy.yaml", pattern);
        assertThat(likenesses.in("neo")).isEmpty();
        assertThat(likenesses.mask("neo")).isEqualTo("neo");
        assertThat(likenesses.in("neo?")).hasSize(1);
        assertThat(likenesses.mask("0 neo")).isEqualTo("0 " + PersonalDataPatterns.MASK);
    }

    @Test
    void theFileIsNoPartOfTheRulebook() {
        assertThat(Shipped.files().paths("config/", "privacy.yaml")).isEmpty();
    }
}
