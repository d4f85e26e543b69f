package org.plumbline.cli;

import io.smallrye.config.SmallRyeConfig;
import java.util.concurrent.Callable;
import org.plumbline.database.Database;
import picocli.CommandLine.Command;

/** Looks for whatever was changed in the ledger behind the service's back. */
@Command(
        name = "verify",
        description = {
            "Holds every row of the ledger against its seal and the kept rulebooks against their fingerprints,",
            "and decides every assessment again.",
            "Works on the embedded database while the service is stopped, or on the one at QUARKUS_DATASOURCE_JDBC_URL."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        SmallRyeConfig settings = Contained.settings();
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            database.settings().forEach(System::setProperty);
            return Contained.run(VerifyRun.class);
        }
    }
}
