package org.plumbline.access;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A change of one's own password.
 *
 * @param old the one there is, which proves whose account it is
 */
@Schema(
        description = "A new password, proved by the old one",
        example = """
                {"old": "the one I have", "password": "a sentence only I would think of"}""")
public record NewPassword(@NotNull String old, @NotNull String password) implements Body {}
