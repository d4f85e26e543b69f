package org.plumbline.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;
import org.plumbline.rulebook.RulebookFiles;

@DisplayName("Whatever the files hold, each that differs is told")
class AnyFilesTest {
    private static final List<String> PATHS = Stream.of(
                    Stream.of(Shipped.CONTRACT_FILE, Shipped.NARRATIVE, Shipped.SETTLEMENT_RULES),
                    Stream.of("1.4", "1.5", "3.3").map(Shipped::model),
                    Stream.of("1.4", "1.5", "3.3").map(Shipped::cases))
            .flatMap(paths -> paths)
            .toList();

    /** Bytes that are overwritten, lines that change places, come twice or go. */
    private static RulebookFiles changed(long seed) {
        Random random = new Random(seed);
        FilesCopy copy = Shipped.copy();
        for (String path : PATHS) {
            if (random.nextInt(3) == 0) {
                byte[] bytes = Shipped.files().bytes(path).clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                copy.put(path, bytes);
            } else if (!path.endsWith(".xlsx")) {
                List<String> lines = new ArrayList<>(copy.text(path).lines().toList());
                String line = lines.remove(random.nextInt(lines.size()));
                for (int times = random.nextInt(3); times > 0; times--) {
                    lines.add(random.nextInt(lines.size()), line);
                }
                copy.put(path, String.join("\n", lines) + "\n");
            }
        }
        return copy.files();
    }

    @Property(tries = 60)
    void toCompareTheOtherWayRoundMirrorsWhatIsDifferent(@ForAll long seed) {
        RulebookFiles before = Shipped.copy().files();
        RulebookFiles after = changed(seed);
        Revision there = Revision.between(before, after);
        Revision back = Revision.between(after, before);
        assertThat(there.files())
                .extracting(FileRevision::path)
                .containsExactlyInAnyOrderElementsOf(
                        back.files().stream().map(FileRevision::path).toList());
        assertThat(there.files()).allSatisfy(file -> assertThat(file.changes()).isNotEmpty());
        assertThat(there.files().stream().flatMap(AnyFilesTest::seen))
                .containsExactlyInAnyOrderElementsOf(
                        back.files().stream().flatMap(AnyFilesTest::mirrored).toList());
        assertThat(RevisionText.of(there)).isNotBlank();
        assertThat(Revision.between(after, after).files()).isEmpty();
    }

    /** How lines differ is told from one side to the other and can't be turned round word by word. */
    private static Stream<Tuple> seen(FileRevision file) {
        return file.changes().stream()
                .map(change -> change.thing() == Thing.TEXT
                        ? tuple(file.path(), change.thing())
                        : tuple(
                                file.path(),
                                change.thing(),
                                change.how(),
                                change.place(),
                                change.before(),
                                change.after(),
                                change.cells()));
    }

    private static Stream<Tuple> mirrored(FileRevision file) {
        return file.changes().stream()
                .map(change -> change.thing() == Thing.TEXT
                        ? tuple(file.path(), change.thing())
                        : tuple(
                                file.path(),
                                change.thing(),
                                mirrored(change.how()),
                                change.place(),
                                change.after(),
                                change.before(),
                                change.cells()));
    }

    private static How mirrored(How how) {
        return how == How.ADDED ? How.REMOVED : how == How.REMOVED ? How.ADDED : how;
    }

    @Test
    void whatIsNotWhatItsNameSaysIsComparedAsText() {
        byte[] zeros = new byte[2000];
        List<String> broken = List.of(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<a>".repeat(10_000) + "</a>".repeat(10_000),
                "a: &a [b]\nc: *a\n",
                "- ".repeat(5_000) + "a",
                "PK\u0003\u0004",
                new String(zeros, StandardCharsets.UTF_8));
        for (String path : PATHS) {
            for (String text : broken) {
                Revision revision = Revision.between(
                        Shipped.copy().files(), Shipped.copy().put(path, text).files());
                assertThat(revision.files()).extracting(FileRevision::path).containsExactly(path);
                assertThat(revision.files().get(0).changes())
                        .extracting(Change::thing)
                        .containsExactly(Thing.TEXT);
            }
        }
    }

    @Test
    void filesOfManyLinesThatAllDifferAreToldAsOtherFiles() {
        String rules = Shipped.SETTLEMENT_RULES;
        Revision revision = Revision.between(
                Shipped.copy().files(),
                Shipped.copy().put(rules, "// other\n".repeat(5_001)).files());
        assertThat(revision.files().get(0).changes().get(0).after()).isNull();
        assertThat(RevisionText.of(revision)).startsWith(rules + ": another file");
    }
}
