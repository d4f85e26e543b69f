package org.plumbline.access;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * What an account is to be.
 *
 * @param enabled true where it is not named
 * @param password good for one sign-in; null leaves the one there is
 */
@Schema(
        description = "What an account is to be; a password given here is good for one sign-in",
        example =
                """
                {"roles": ["contractor"], "contractor": "acme-dental", "password": "change this one at once"}""")
public record AccountSettings(@NotNull Set<String> roles, String contractor, Boolean enabled, String password)
        implements Body {
    public AccountSettings {
        enabled = enabled == null || enabled;
    }
}
