package org.plumbline.deciding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What can be set of the service. */
@ConfigMapping(prefix = "plumbline")
public interface Settings {

    /** The folder that holds config, dmn and rules. */
    @WithDefault(".")
    Path root();
}
