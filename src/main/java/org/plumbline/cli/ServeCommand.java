package org.plumbline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plumbline.database.Database;
import org.plumbline.rulebooks.EarlyCompilation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the service and runs until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Starts the service on http://localhost:8080 (QUARKUS_HTTP_HOST, QUARKUS_HTTP_PORT).",
            "Its database is an embedded PostgreSQL below data, or the one at QUARKUS_DATASOURCE_JDBC_URL."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String ROOT = "plumbline.root";
    private static final String HOST = "quarkus.http.host";
    private static final String PORT = "quarkus.http.port";

    /** By this setting of the system the server leaves malformed addresses to us: it would refuse without a word. */
    private static final String ADDRESSES_LEFT_TO_US = "vertx.disableURIValidation";

    @Mixin
    private Root root;

    @Override
    public Integer call() {
        return serve(root);
    }

    static int serve(Root root) {
        if (root.isElsewhere()) {
            System.setProperty(ROOT, root.folder().toString());
        }
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        Quiet.engines();
        new Port(settings.getValue(HOST, String.class), settings.getValue(PORT, int.class)).refuseIfTaken();
        System.setProperty(ADDRESSES_LEFT_TO_US, "true");
        EarlyCompilation.begin(settings.getValue(ROOT, Path.class));
        try (Database database = Database.chosenBy(name -> settings.getOptionalValue(name, String.class))) {
            database.settings().forEach(System::setProperty);
            Quarkus.run();
        }
        return 0;
    }
}
