package org.plumbline.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What can be set of access. */
@ConfigMapping(prefix = "plumbline.access")
public interface AccessSettings {
    /** The password that the account admin has from each start on; none: made up at the first start, and shown once. */
    Optional<String> adminPassword();

    /** How many failed sign-ins to one account from one address are borne within {@link #failuresWithin}. */
    @WithDefault("10")
    int failuresPerAccount();

    /** How many from one address, whatever the account. */
    @WithDefault("100")
    int failuresPerClient();

    @WithDefault("10m")
    Duration failuresWithin();

    /** The memory that each hash of a password takes, in KiB: more makes stolen hashes harder to guess, and sign-in slower. */
    @WithDefault("19456")
    int passwordMemory();

    /** How long a session of the pages lasts. */
    @WithDefault("12h")
    Duration session();

    /** The longest life of an API token. */
    @WithDefault("366d")
    Duration longestToken();

    /** The claim of an OpenID Connect token that names the contractor of one who has that role. */
    @WithDefault("contractor")
    String contractorClaim();
}
