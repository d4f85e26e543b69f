package org.plumbline.rulebooks;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.web.QueryParameters;

/** What something is compared with, as a parameter names it. */
public final class Other {
    /** The name of the parameter. */
    public static final String WITH = "with";
    /** What the interface says of it. */
    public static final String DESCRIPTION = "A fingerprint, or 'active' for what was published last";

    private static final String ACTIVE = "active";
    private static final Pattern FINGERPRINT = Pattern.compile("sha256:[0-9a-f]{64}");

    private Other() {}

    /** The fingerprint; empty where none is named. */
    public static Optional<String> read(UriInfo uri, Rulebooks rulebooks) {
        QueryParameters parameters = new QueryParameters(uri);
        String with = parameters.read(WITH, "is a fingerprint such as sha256:0a1b…, or active", text -> {
            if (!ACTIVE.equals(text) && !FINGERPRINT.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return ACTIVE.equals(text) ? rulebooks.fingerprint() : text;
        });
        parameters.refuseIfWrong();
        return Optional.ofNullable(with);
    }
}
