package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.ExplanationText;
import org.plumbline.decision.Heading;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.evaluation.Comparer;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.ComparisonRequest;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.With;
import org.plumbline.json.Json;
import org.plumbline.json.JsonTree;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides one request and prints the assessment; keeps nothing. */
@Command(
        name = "decide",
        description = {
            "Decides a request as POST /api/v1/assessments would, and keeps nothing.",
            "With --bulk, many: NDJSON, a request a line, or CSV with contract, contractor, market, period, kind and fact"
                    + " ids in its header; a line of JSON for each, in their order."
        },
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    /** Without a ledger there are no earlier years to look back to. */
    private static final EarlierYears.Finals NO_LEDGER = (submission, year) -> Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The request as JSON; - for standard input.")
    private String file;

    @Option(
            names = "--explain",
            description = "Print text instead of JSON: each decision's explanation, or the table of a comparison.")
    private boolean explain;

    @Option(names = "--bulk", description = "Decide each line of FILE, NDJSON or CSV; exit code 1 if any is refused.")
    private boolean bulk;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "With --bulk: write there instead of standard output.")
    private Path output;

    @Option(
            names = "--kept",
            hidden = true,
            description =
                    "With --bulk: lines are submissions as the ledger keeps them, with the years they look back to.")
    private boolean kept;

    @Mixin
    private Compare compare;

    @Mixin
    private Root root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Quiet.logs();
        if (bulk || kept || output != null) {
            return inBulk();
        }
        With with = compare.isAsked() ? compare.with() : null;
        byte[] body = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        Submission submission = SubmissionReader.read(JsonTree.read(body));
        Rulebook rulebook = Rulebook.read(root.files());
        if (with == null) {
            print(Evaluator.evaluate(rulebook, rulebook.admit(submission)).assessment(), rulebook);
        } else {
            print(Comparer.compare(rulebook, new ComparisonRequest(submission, with), NO_LEDGER));
        }
        return 0;
    }

    private void print(Comparison comparison) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(explain ? ComparisonText.of(comparison) : Json.indented(comparison));
        out.flush();
    }

    private int inBulk() throws IOException {
        if (!bulk || explain || compare.isAsked()) {
            throw new ParameterException(
                    spec.commandLine(),
                    bulk ? "--bulk goes with neither --explain nor --compare" : "--output needs --bulk");
        }
        boolean standard = file.equals("-");
        long size = standard ? ReadingProgress.UNKNOWN : Files.size(Path.of(file));
        try (ReadingProgress progress =
                        ReadingProgress.of(size, spec.commandLine().getErr());
                InputStream input = progress.watch(standard ? System.in : Files.newInputStream(Path.of(file)));
                PrintWriter out = output == null
                        ? spec.commandLine().getOut()
                        : new PrintWriter(Files.newBufferedWriter(output))) {
            return BulkDecisions.print(bulkRulebook(), kept, input, out) ? 0 : PlumblineCommand.FELL_SHORT;
        }
    }

    /** Of what a ledger keeps, it is the one that decided it. */
    private Rulebook bulkRulebook() {
        RulebookFiles files = root.files();
        return Rulebook.read(kept ? RulebookFiles.kept(files.contents()) : files);
    }

    private void print(Assessment assessment, Rulebook rulebook) {
        PrintWriter out = spec.commandLine().getOut();
        if (explain) {
            Contract contract =
                    rulebook.contracts().get(assessment.submission().contract()).contract();
            assessment.decisions().forEach(decision -> {
                out.println("=== " + decision.matter() + " " + decision.title() + ": " + decision.outcome());
                out.println(ExplanationText.of(Account.of(decision, Heading.of(assessment), contract, List.of())));
            });
            settlement(out, assessment.settlement());
            obligations(out, assessment.obligations());
        } else {
            out.println(Json.indented(assessment));
        }
        out.flush();
    }

    private static void settlement(PrintWriter out, Settlement settlement) {
        if (settlement == null) {
            return;
        }
        out.println("=== Settlement" + (settlement.provisional() ? ", provisional" : "")
                + (settlement.complete() ? "" : ", not complete"));
        settlement.steps().forEach(step -> out.println("   " + step.step() + ": " + Shown.dollars(step.amount())));
        if (!settlement.complete()) {
            out.println("   due at least " + Shown.dollars(settlement.dueAtLeast()) + ", at most "
                    + Shown.dollars(settlement.dueAtMost()));
        }
        settlement
                .readings()
                .forEach(other -> out.println("   under " + other.interpretation() + " read as '" + other.alternative()
                        + "' instead of '" + other.chosen() + "': due " + Shown.dollars(other.due()) + ", at least "
                        + Shown.dollars(other.dueAtLeast()) + ", at most " + Shown.dollars(other.dueAtMost())));
    }

    private static void obligations(PrintWriter out, List<Obligation> obligations) {
        if (!obligations.isEmpty()) {
            out.println("=== Obligations");
            obligations.forEach(owed -> out.println(
                    "   %s: %s, %s (%s)".formatted(owed.standard(), owed.kind(), owed.basis(), owed.clause())));
        }
    }
}
