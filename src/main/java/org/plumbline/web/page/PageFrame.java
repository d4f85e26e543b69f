package org.plumbline.web.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the frame around a page: its template includes {@code page/frame.html}, which shows the {@link Visitor}. */
@ApplicationScoped
public class PageFrame {
    private final SecurityIdentity identity;

    PageFrame(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * A page for whoever calls, and is signed in.
     *
     * @param path where it stands, such as {@code /decisions}: the navigation shows it
     */
    public TemplateInstance around(Template page, String path) {
        return page.data("visitor", Visitor.of(identity, path));
    }
}
