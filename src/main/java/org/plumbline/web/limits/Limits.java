package org.plumbline.web.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** How much the service takes on; see application.properties. */
@ConfigMapping(prefix = "plumbline.limits")
public interface Limits {

    /** Requests that a client may make a minute in the long run. */
    int requestsPerMinute();

    /** Requests that a client that was quiet may make at once. */
    int burst();

    /** Requests under way at once, of all clients. */
    int requestsAtOnce();

    /** Heavy calls under way at once, of all clients. */
    int heavyAtOnce();

    /** The longest address of a request, with its query. */
    MemorySize longestAddress();

    /** The longest headers of a request, taken together. */
    MemorySize longestHeaders();
}
