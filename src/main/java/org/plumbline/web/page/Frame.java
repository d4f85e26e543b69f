package org.plumbline.web.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.access.Caller;
import org.plumbline.web.access.SignedIn;

/** Puts the frame around a page: its template includes {@code page/frame.html}, which shows the {@link Visitor}. */
@ApplicationScoped
public class Frame {
    private final SignedIn signedIn;

    Frame(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /**
     * A page for the current caller.
     *
     * @param path where it stands, such as {@code /decisions}: the navigation shows it
     */
    public TemplateInstance around(Template page, String path) {
        Caller caller = signedIn.caller();
        return page.data("visitor", Visitor.of(caller.name(), caller.roles(), caller.contractor(), path));
    }
}
