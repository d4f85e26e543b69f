package org.plumbline.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A command that needs the container, without its HTTP and without a word of its own. */
final class Contained {
    /** Nothing is put in force, and all the time is given that a large ledger takes. */
    private static final Map<String, String> ONLY_THE_LEDGER = Map.of(
            "plumbline.serve", "false",
            "plumbline.database.longest-statement", "0",
            "quarkus.http.host-enabled", "false",
            "quarkus.log.level", "ERROR");

    private Contained() {}

    /** The settings, for a container without HTTP. */
    static SmallRyeConfig settings() {
        ONLY_THE_LEDGER.forEach(System::setProperty);
        SmallRyeConfig settings = ConfigUtils.configBuilder().build();
        Quiet.logs();
        return settings;
    }

    /** Runs the work within the container, which ends with it. Gives its exit code. */
    static int run(Class<? extends QuarkusApplication> work) throws Exception {
        AtomicReference<Ended> ended = new AtomicReference<>();
        Quarkus.run(work, (code, failure) -> ended.set(new Ended(code, failure)));
        if (ended.get().failure() instanceof Exception failure) {
            throw failure;
        }
        return ended.get().code();
    }

    private record Ended(int code, Throwable failure) {}
}
