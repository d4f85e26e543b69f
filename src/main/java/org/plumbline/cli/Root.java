package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.rulebook.RulebookFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The option that names the folder to work on. */
final class Root {
    private static final String NAME = "--root";

    @Option(
            names = NAME,
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder with config, dmn and rules (default: here).")
    private Path folder;

    /** The folder has nothing to work on. */
    static final class Missing extends RuntimeException {
        private Missing(Path folder) {
            super("RB-001 " + folder
                    + " has no folder config/contracts; name the folder that holds config, dmn and rules"
                    + " with --root.");
        }
    }

    /**
     * Hands the option to the command below which it was written as if it stood there.
     *
     * @throws ParameterException where the command has no such folder, or names one itself
     */
    static void handDown(ParseResult words) {
        if (!words.hasMatchedOption(NAME) || !words.hasSubcommand()) {
            return;
        }
        CommandSpec command = words.subcommand().commandSpec();
        OptionSpec own = command.findOption(NAME);
        if (own == null) {
            throw new ParameterException(
                    command.commandLine(), "The command " + command.name() + " reads no folder; leave --root out");
        }
        if (words.subcommand().hasMatchedOption(NAME)) {
            throw new ParameterException(command.commandLine(), "--root is there twice; keep one");
        }
        own.setValue(words.matchedOptionValue(NAME, (Path) null));
    }

    /** Whether another folder than this one was named. */
    boolean isElsewhere() {
        return !folder.toString().equals(".");
    }

    /** @throws Missing if there is nothing to work on in it */
    Path folder() {
        if (!Files.isDirectory(folder.resolve("config").resolve("contracts"))) {
            throw new Missing(folder);
        }
        return folder;
    }

    RulebookFiles files() {
        return RulebookFiles.readFrom(folder());
    }
}
