package org.plumbline.cli;

import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.database.Database;
import org.plumbline.moving.Importing;
import org.plumbline.moving.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings an exported ledger into an empty database. */
@Command(
        name = "import",
        description = {
            "Brings an exported ledger into an empty database, and makes that database where there is none.",
            "Interrupted, it goes on where it was when it is run again; until then the service does not start on it.",
            "Works on the embedded database while the service is stopped, or on the one at QUARKUS_DATASOURCE_JDBC_URL."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder that export wrote.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        SmallRyeConfig settings = Contained.settings();
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            database.settings().forEach(System::setProperty);
            int schema = Contained.run(SchemaRun.class);
            if (schema != 0) {
                return schema;
            }
            Manifest imported = new Importing(new Addresses(database, settings).owner())
                    .from(folder, (done, total) -> new ProgressLine(total).show(done));
            new ProgressLine(0).clear();
            System.out.printf(
                    "imported: %,d rows of %,d tables; put the ledger's key to %s and its heads to %s, and run verify%n",
                    imported.rows(),
                    imported.tables().size(),
                    settings.getValue("plumbline.ledger.key-file", Path.class).normalize(),
                    settings.getValue("plumbline.ledger.heads-file", Path.class).normalize());
            return 0;
        }
    }
}
