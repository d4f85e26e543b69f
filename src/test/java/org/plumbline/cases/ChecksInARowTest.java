package org.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("Checks one after the other")
class ChecksInARowTest {
    private static final String CASES = Shipped.cases("1.4");
    private static final String MODEL = Shipped.model("1.4");

    private final FilesCopy files =
            Shipped.copyWith("1.4", "1.5").onlyRules("rules/common/relief.drl", Shipped.SETTLEMENT_RULES);
    private final Check check = new Check();

    @Test
    void findInTheSameFilesTheSame() {
        files.replace(CASES, "row: s1.4-nothing", "row: s1.4-below");
        CheckReport first = checked();
        assertThat(first.faults()).isNotEmpty();
        assertThat(checked()).isEqualTo(first);
    }

    @Test
    void findWhatACheckByItselfFindsWhateverWasChangedInBetween() {
        checked();
        List<Runnable> changes = List.of(
                () -> files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]"),
                () -> files.replace(MODEL, "> 0.03", "> 0.025"),
                () -> files.replace(CASES, "row: s1.4-nothing", "row: s1.4-below"),
                () -> files.replace(Shipped.CONTRACT_FILE, "label: Calls abandoned", "label: Calls given up"),
                () -> files.replace(Shipped.SETTLEMENT_RULES, "rule \"", "rule \"Again: "),
                () -> files.replace(Shipped.SETTLEMENT_RULES, "when\n", "wenn\n"),
                () -> files.replace(Shipped.SETTLEMENT_RULES, "wenn\n", "when\n"));
        changes.forEach(change -> {
            change.run();
            assertThat(checked()).isEqualTo(CheckReport.of(new Check().run(files.files(), Map.of())));
        });
    }

    private CheckReport checked() {
        return CheckReport.of(check.run(files.files(), Map.of()));
    }
}
