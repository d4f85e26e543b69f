package org.plumbline.web.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.plumbline.fact.Violation;
import org.plumbline.web.access.Browsers;
import org.plumbline.web.api.Problem;

/** Shows people a problem as a page in words of their own; programs, and the calls, get it as it is. */
@Provider
public class ProblemPages implements ContainerResponseFilter {
    private static final String CALLS = "/api/";
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Template page;
    private final Template part;
    private final RoutingContext call;

    ProblemPages(
            @Location("page/problem.html") Template page,
            @Location("page/problem-part.html") Template part,
            RoutingContext call) {
        this.page = page;
        this.part = part;
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean called = call.normalizedPath().startsWith(CALLS);
        if (answer.getEntity() instanceof Problem problem && !called && Browsers.isPerson(call)) {
            boolean whole = !Browsers.wantsPart(call);
            String told = (whole ? page.data("visitor", visitor()) : part.instance())
                    .data("title", title(problem))
                    .data("sentences", sentences(problem))
                    .data("status", problem.status())
                    .render();
            answer.setEntity(told, null, HTML);
        }
    }

    /** Known only if the call came so far that somebody looked: an error may come before. */
    private Visitor visitor() {
        if (!(call.user() instanceof QuarkusHttpUser known)) {
            return Visitor.unknown();
        }
        SecurityIdentity identity = known.getSecurityIdentity();
        return identity.isAnonymous()
                ? Visitor.unknown()
                : Visitor.of(identity.getPrincipal().getName(), identity.getRoles(), null, call.normalizedPath());
    }

    private static String title(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "Not for this account";
            case 404, 405 -> "There is no such page";
            default -> problem.title();
        };
    }

    private static List<String> sentences(Problem problem) {
        List<Violation> violations = problem.violations();
        if (violations.stream().anyMatch(each -> "AU-002".equals(each.code()))) {
            return List.of(
                    "The roles of your account do not include this page. If your work needs it, ask whoever"
                            + " administers the accounts. An account whose password was good for one sign-in chooses one first.");
        }
        if (!violations.isEmpty()) {
            return violations.stream().map(Violation::message).toList();
        }
        return List.of(
                switch (problem.status()) {
                    case 404, 405 ->
                        "Nothing stands at this address. It may have been typed wrongly, or be of another"
                                + " installation.";
                    default -> problem.detail() == null ? problem.title() : problem.detail();
                });
    }
}
