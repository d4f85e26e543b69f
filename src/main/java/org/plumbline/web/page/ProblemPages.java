package org.plumbline.web.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plumbline.fact.Violation;
import org.plumbline.json.ProblemDetail;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Browsers;
import org.plumbline.web.ProblemForm;

/** Shows people a problem as a page in words of their own; programs, and the calls, get it as it is. */
@ApplicationScoped
public class ProblemPages implements ProblemForm {
    private static final String CALLS = "/api/";
    private static final String CHOOSE =
            "The password you signed in with was good for once. Choose one that only you know, and go on from there.";

    private final Template page;
    private final Template part;

    ProblemPages(@Location("page/problem.html") Template page, @Location("page/problem-part.html") Template part) {
        this.page = page;
        this.part = part;
    }

    @Override
    public Optional<String> html(RoutingContext call, ProblemDetail problem) {
        if (call.normalizedPath().startsWith(CALLS) || !Browsers.isPerson(call)) {
            return Optional.empty();
        }
        TemplateInstance told = Browsers.wantsPart(call) ? part.instance() : page.data("visitor", visitor(call));
        boolean mustChoose = problem.status() == 403
                && call.user() instanceof QuarkusHttpUser known
                && SignedIn.mustChoose(known.getSecurityIdentity());
        return Optional.of(told.data("title", mustChoose ? "Choose a password first" : title(problem))
                .data("sentences", mustChoose ? List.of(CHOOSE) : sentences(problem))
                .data("mustChoose", mustChoose)
                .data("mustSignIn", problem.status() == 401)
                .render());
    }

    /** Known only if the call came so far that somebody looked: an error may come before. */
    private static Visitor visitor(RoutingContext call) {
        if (!(call.user() instanceof QuarkusHttpUser known)) {
            return Visitor.unknown();
        }
        SecurityIdentity identity = known.getSecurityIdentity();
        return identity.isAnonymous() ? Visitor.unknown() : Visitor.of(identity, call.normalizedPath());
    }

    private static String title(ProblemDetail problem) {
        return switch (problem.status()) {
            case 403 -> "Not for this account";
            case 404, 405 -> "There is no such page";
            default -> problem.title();
        };
    }

    private static List<String> sentences(ProblemDetail problem) {
        List<Violation> violations = problem.violations();
        if (violations.stream().anyMatch(each -> Roles.NOT_INCLUDED.equals(each.message()))) {
            return List.of("The roles of your account do not include this page. If your work needs it, ask whoever"
                    + " administers the accounts.");
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
