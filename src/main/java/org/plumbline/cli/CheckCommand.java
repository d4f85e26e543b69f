package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.plumbline.cases.Check;
import org.plumbline.cases.CheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks tables, rules and cases, and reports all that is wrong at once. */
@Command(
        name = "check",
        description = {
            "Compiles and analyses all contracts, tables and rules, runs all cases, and tells which rows and rules they"
                    + " reach.",
            "Needs no database."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--cases",
            paramLabel = "PATH",
            description = "Case files, or folders of them, besides those of the root.")
    private List<Path> cases = List.of();

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private CheckFormat format;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write a JUnit report there.")
    private Path junit;

    @Mixin
    private Root root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Quiet.logs();
        Check.Report report = new Check().run(root.files(), moreCases());
        PrintWriter out = spec.commandLine().getOut();
        format.print(CheckReport.of(report), out);
        out.flush();
        if (junit != null) {
            try (OutputStream file = Files.newOutputStream(junit)) {
                JUnitReport.write(report, file);
            }
        }
        return report.passed() ? 0 : PlumblineCommand.FELL_SHORT;
    }

    private Map<String, String> moreCases() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path path : cases) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (file.equals(path) || file.toString().endsWith(".cases.yaml")) {
                        texts.put(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
