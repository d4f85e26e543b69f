package org.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line. Exit codes: 0 right, 1 something fell short, 2 wrong use. */
@Command(
        name = "plumbline",
        description = {
            "Decides a health-insurance Exchange's performance standards, and says why.",
            "Without a command it serves."
        },
        subcommands = {
            ServeCommand.class,
            DecideCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            SampleCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            SandboxCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:right", "1:something fell short", "2:wrong use"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumbline                         serves http://localhost:8080",
            "  plumbline check                   checks all files of this folder",
            "  plumbline decide f.json --explain decides one file and says why",
            "  plumbline verify                  looks for changes to the ledger",
            "  plumbline export backup           writes the whole ledger into the folder backup"
        })
public final class PlumblineCommand implements Callable<Integer> {
    static final int FELL_SHORT = 1;
    static final int MISUSED = 2;

    @Mixin
    private Root root;

    /** Does what the words say and gives the exit code. */
    public static int execute(String... words) {
        return new CommandLine(new PlumblineCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneLine())
                .setExecutionStrategy(PlumblineCommand::run)
                .setParameterExceptionHandler((wrong, given) -> misused(wrong))
                .execute(words);
    }

    private static int run(ParseResult words) {
        Root.handDown(words);
        return new CommandLine.RunLast().execute(words);
    }

    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(
                        wrong.getMessage() + ". See " + command.getCommandSpec().qualifiedName() + " --help.");
        return MISUSED;
    }

    @Override
    public Integer call() {
        return ServeCommand.serve(root);
    }
}
