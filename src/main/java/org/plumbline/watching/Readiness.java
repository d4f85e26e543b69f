package org.plumbline.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.plumbline.deciding.release.Publication;
import org.plumbline.deciding.release.Rulebooks;

/** Ready once a rulebook is in force; whether the database answers is looked at beside. */
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
        return all.isEmpty()
                ? answer.down().build()
                : answer.up()
                        .withData("fingerprint", all.get(0).rulebook())
                        .withData("since", all.get(0).at().toString())
                        .build();
    }
}
