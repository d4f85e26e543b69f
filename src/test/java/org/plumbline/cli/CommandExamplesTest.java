package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.Example;
import org.plumbline.Expected;

/** The commands that the pages show say what the pages say. Those that need a database are run by MovingIT. */
class CommandExamplesTest {
    private static final List<String> PAGES = List.of("concepts.md");

    @TempDir
    Path folder;

    @Test
    void everyCommandSaysWhatItsPageShows() throws IOException {
        int run = 0;
        for (String page : PAGES) {
            List<Example> examples = Example.of(Path.of("src/main/resources/docs", page));
            for (Example file : examples) {
                if (file.language().equals("json")) {
                    Files.writeString(folder.resolve(file.name()), file.text());
                }
            }
            for (Example commands : examples) {
                if (commands.language().equals("console")) {
                    run += run(commands);
                }
            }
        }
        assertThat(run).isPositive();
    }

    private int run(Example commands) {
        int run = 0;
        for (String each : commands.text().split("(?m)^\\$ plumbline ")) {
            if (!each.isBlank()) {
                String[] parts = each.split("\n", 2);
                String[] words = parts[0].strip().split(" ");
                for (int i = 0; i < words.length; i++) {
                    words[i] = Files.exists(folder.resolve(words[i]))
                            ? folder.resolve(words[i]).toString()
                            : words[i];
                }
                Spoken spoken = Spoken.to(words);
                assertThat(spoken.code()).as(spoken.err()).isZero();
                new Expected().hold(commands.place(), parts[1].stripTrailing(), spoken.out());
                run++;
            }
        }
        return run;
    }
}
