package org.plumbline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
    /** The container without HTTP, without a word of its own, and with all the time that a large ledger takes. */
    private static final Map<String, String> ONLY_LOOKING = Map.of(
            "plumbline.serve", "false",
            "plumbline.database.longest-statement", "0",
            "quarkus.http.host-enabled", "false",
            "quarkus.log.level", "ERROR");

    @Override
    public Integer call() throws Exception {
        ONLY_LOOKING.forEach(System::setProperty);
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        Quiet.logs();
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            database.settings().forEach(System::setProperty);
            return run();
        }
    }

    private static int run() throws Exception {
        AtomicReference<Ended> ended = new AtomicReference<>();
        Quarkus.run(VerifyRun.class, (code, failure) -> ended.set(new Ended(code, failure)));
        if (ended.get().failure() instanceof Exception failure) {
            throw failure;
        }
        return ended.get().code();
    }

    private record Ended(int code, Throwable failure) {}
}
