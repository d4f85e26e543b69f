package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.plumbline.Shipped;
import org.plumbline.contract.Requirement;
import org.plumbline.sheet.Paper;

@Label("Whatever is moved, copied, taken out, put in or renamed in a questionnaire")
class QuestionnairePropertiesTest {

    @Property(tries = 20)
    @Label("is refused with its place or asks nothing else")
    void asks(@ForAll long seed) {
        Paper paper = new Paper(
                Shipped.files().bytes(Shipped.NARRATIVE), Set.copyOf(RequirementRow.COLUMNS), new Random(seed));
        Set<Requirement> shipped = new HashSet<>(Shipped.contract().requirements());
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changes.add(paper.change());
            List<Fault> faults = new ArrayList<>();
            List<Requirement> asked = SheetCopy.read(paper.bytes(), faults);
            if (faults.isEmpty()) {
                assertThat(shipped).as("%s", changes).containsAll(asked);
                assertThat(paper.isShorter() || asked.containsAll(shipped))
                        .as("%s", changes)
                        .isTrue();
            }
        }
    }
}
