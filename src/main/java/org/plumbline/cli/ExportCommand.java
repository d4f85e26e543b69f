package org.plumbline.cli;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.plumbline.database.Database;
import org.plumbline.moving.Exporting;
import org.plumbline.moving.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole ledger into a folder. */
@Command(
        name = "export",
        description = {
            "Writes the whole ledger into a folder: a backup, and the way to another machine or version of PostgreSQL.",
            "Interrupted, it goes on where it was when it is run again. The ledger's key is never exported.",
            "Works on the embedded database while the service is stopped, or on the one at QUARKUS_DATASOURCE_JDBC_URL."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "A new folder, or that of an export that was interrupted.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SmallRyeConfig settings = Contained.settings();
        refuseToBegin(settings);
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            Manifest exported = new Exporting(
                            new Addresses(database, settings).service(), Clock.systemUTC(), Exporting.FILE_BYTES)
                    .into(folder, (done, total) -> new ProgressLine(total).show(done));
            new ProgressLine(0).clear();
            System.out.printf(
                    "exported: %,d rows of %,d tables in %,d files; copy by hand, and not beside them: %s, %s%n",
                    exported.rows(),
                    exported.tables().size(),
                    exported.files(),
                    settings.getValue("plumbline.ledger.key-file", Path.class).normalize(),
                    settings.getValue("plumbline.ledger.heads-file", Path.class).normalize());
            return 0;
        }
    }

    /** Else an empty database would be made, to find nothing in it. */
    private void refuseToBegin(SmallRyeConfig settings) {
        Path data = settings.getValue(Database.FOLDER, Path.class);
        if (settings.getOptionalValue(Database.URL, String.class).isEmpty() && !Files.exists(data)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no database in " + data + "; name it with plumbline.database.folder");
        }
    }
}
