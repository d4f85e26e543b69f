package org.plumbline.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.plumbline.json.ProblemDetail;

/** How a problem is told to a person. */
public interface ProblemForm {

    /** A problem as HTML, for a person who looks at pages; empty for a program, and for calls. */
    Optional<String> html(RoutingContext call, ProblemDetail problem);
}
