package org.plumbline.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.plumbline.json.ProblemDetail;
import org.plumbline.web.ProblemForm;

/** Gives a person the page in place of the problem that a resource answers with. */
@Provider
public class ProblemAnswers implements ContainerResponseFilter {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final ProblemForm form;
    private final RoutingContext call;

    ProblemAnswers(ProblemForm form, RoutingContext call) {
        this.form = form;
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof ProblemDetail problem) {
            form.html(call, problem).ifPresent(html -> answer.setEntity(html, null, HTML));
        }
    }
}
