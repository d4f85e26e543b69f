package org.plumbline.cli;

import java.nio.file.Path;
import org.plumbline.rulebook.RulebookFiles;
import picocli.CommandLine.Option;

/** The option that names the folder to work on. */
final class Root {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder with config, dmn and rules (default: here).")
    private Path folder;

    Path folder() {
        return folder;
    }

    RulebookFiles files() {
        return RulebookFiles.readFrom(folder);
    }
}
