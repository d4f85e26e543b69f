package org.plumbline.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How much the service takes on; see application.properties. */
@ConfigMapping(prefix = "plumbline.limits")
public interface Limits {

    /** Requests that a client may make a minute in the long run. */
    int requestsPerMinute();

    /** Requests that a client that was quiet may make at once. */
    int burst();

    /** Requests under way at once, of all clients. */
    int requestsAtOnce();

    /** Requests that one client may have on the way at once, those whose bodies are still coming included. */
    @WithName("requests-at-once-per-client")
    int requestsOfClient();

    /** How long a body may take to come. */
    Duration longestArrival();

    /** Bodies on the way and under way at once, taken together; of one client half as much. */
    MemorySize bodiesAtOnce();

    /** Heavy calls under way at once, of all clients; of one client half as many. */
    int heavyAtOnce();

    /** The longest address of a request, with its query. */
    MemorySize longestAddress();

    /** The longest headers of a request, taken together. */
    MemorySize longestHeaders();
}
