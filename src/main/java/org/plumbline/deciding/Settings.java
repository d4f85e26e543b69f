package org.plumbline.deciding;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What can be set of the service. */
@ConfigMapping(prefix = "plumbline")
public interface Settings {

    /** The folder that holds config, dmn and rules. */
    @WithDefault(".")
    Path root();

    Http http();

    Database database();

    /** Bounds of the HTTP interface. */
    interface Http {
        /** The largest request body, such as 2M. */
        MemorySize maxBody();
    }

    /** The embedded database, which is started before the service is. */
    interface Database {
        /** Its folder. */
        Path folder();
    }
}
