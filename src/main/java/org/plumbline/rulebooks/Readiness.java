package org.plumbline.rulebooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready once a rulebook is in force; says which release can't be loaded by this version, under which nothing is decided, but
 * stays ready: the rest is served, and with it what mends that. Whether the database answers is looked at beside.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements HealthCheck {
    private final Rulebooks rulebooks;

    Readiness(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public HealthCheckResponse call() {
        List<Publication> all = rulebooks.publications();
        var answer = HealthCheckResponse.named("rulebook");
        if (all.isEmpty()) {
            return answer.down().build();
        }
        answer.up()
                .withData("fingerprint", all.get(0).rulebook())
                .withData("since", all.get(0).at().toString());
        String notLoaded = rulebooks.notLoaded().stream()
                .map(Publication::rulebook)
                .distinct()
                .collect(Collectors.joining(", "));
        return notLoaded.isEmpty()
                ? answer.build()
                : answer.withData("notLoaded", notLoaded).build();
    }
}
