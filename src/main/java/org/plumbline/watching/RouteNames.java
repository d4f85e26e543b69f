package org.plumbline.watching;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Gives every answer a name to be counted by. Calls of ours name themselves; whatever ends before it comes to one, or is none,
 * would be counted by the address that somebody chose, until no figure could take another name and errors went uncounted.
 */
@ApplicationScoped
class RouteNames {
    private static final String ELSE = "/else";
    private static final List<String> PLATFORM =
            List.of("/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui", "/webjars");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    /** First of all: what is refused for its address is counted too. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(RouteNames::name).failureHandler(RouteNames::name);
    }

    private static void name(RoutingContext call) {
        String address = call.request().uri();
        HttpRequestMetric.getRequestMetric(call)
                .setTemplatePath(PLATFORM.stream()
                        .filter(address::startsWith)
                        .findFirst()
                        .orElse(ELSE));
        call.next();
    }

    /** A method may be any word too. */
    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getTag("method");
                return method == null || METHODS.contains(method) ? id : id.withTag(Tag.of("method", "OTHER"));
            }
        };
    }
}
