package org.plumbline.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.verifying.Verifying;

/** What {@code verify} does within the container. */
@Dependent
@Unremovable
public final class VerifyRun implements QuarkusApplication {
    private final Verifying verifying;

    VerifyRun(Verifying verifying) {
        this.verifying = verifying;
    }

    @Override
    public int run(String... words) {
        PrintStream out = System.out;
        ProgressLine progress = new ProgressLine(verifying.size());
        try {
            Verifying.Summary summary = verifying.verify(
                    finding -> {
                        progress.clear();
                        out.println(finding);
                    },
                    progress::show);
            progress.clear();
            out.printf(
                    "assessments: %,d; decisions: %,d; decided again: %,d; %srulebooks: %,d; findings: %,d%n",
                    summary.assessments(),
                    summary.decisions(),
                    summary.replayed(),
                    notReplayed(summary),
                    summary.rulebooks(),
                    summary.findings());
            return summary.findings() == 0 ? 0 : PlumblineCommand.FELL_SHORT;
        } catch (LedgerRefused refused) {
            System.err.println(refused.getMessage());
            return PlumblineCommand.FELL_SHORT;
        }
    }

    private static String notReplayed(Verifying.Summary summary) {
        return summary.notReplayed().entrySet().stream()
                .map(each -> "not decided again, %s: %,d; ".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }
}
