package org.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.plumbline.database.DatabaseRefused;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.moving.MovingRefused;
import org.plumbline.rulebook.RulebookRefused;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a line each, never with a stack trace for something the user did. */
final class OneLine implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult words) throws Exception {
        command.getErr().println(sentence(failure));
        return failure instanceof NoSuchFileException || failure instanceof Root.Missing
                ? PlumblineCommand.MISUSED
                : PlumblineCommand.FELL_SHORT;
    }

    private static String sentence(Exception failure) throws Exception {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "A file could not be read or written: " + failure.getMessage() + ".";
        }
        if (failure instanceof SubmissionRefused || failure instanceof RulebookRefused) {
            return failure.getMessage();
        }
        if (failure instanceof EvaluationFailed) {
            return EvaluationFailed.CODE + " " + failure.getMessage();
        }
        if (failure instanceof Root.Missing || failure instanceof LedgerRefused || failure instanceof MovingRefused) {
            return failure.getMessage();
        }
        if (failure instanceof DatabaseRefused || failure instanceof Port.Taken) {
            return "Plumbline did not start. " + failure.getMessage();
        }
        throw failure;
    }
}
