package org.plumbline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.plumbline.json.ProblemDetail;

/** Answers a call with a problem before anything of it is read but its head. */
@ApplicationScoped
public class EarlyRefusal {
    private final ObjectMapper json;
    private final ProblemForm form;

    EarlyRefusal(ObjectMapper json, ProblemForm form) {
        this.json = json;
        this.form = form;
    }

    /** Ends the call with the status, the headers and the entity of a problem. */
    public void end(RoutingContext call, Response problem) {
        HttpServerResponse answer = call.response().setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach(answer::putHeader);
        if (!call.request().isEnded()) {
            // The rest of the body is not read, so the connection can't be used again.
            answer.putHeader(HttpHeaders.CONNECTION, "close");
        }
        Optional<String> page = form.html(call, (ProblemDetail) problem.getEntity());
        page.ifPresent(html -> answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8"));
        answer.end(page.orElseGet(() -> body(problem)));
    }

    private String body(Response problem) {
        try {
            return json.writeValueAsString(problem.getEntity());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
