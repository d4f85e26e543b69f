package org.plumbline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.plumbline.ledger.FirstAnswers;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;
import org.plumbline.request.SignedIn;
import org.plumbline.request.WhenCertain;

/**
 * FirstAnswers a request that names a key once. What it says is the contractor that its sender acts for, its parameters and its
 * body: who came to act for another contractor is not told what was kept before. A dry run keeps nothing, so its key is
 * not looked at.
 */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceByKey {
    static final String DRY_RUN = "dryRun";

    private final FirstAnswers answers;
    private final Privacy privacy;
    private final SignedIn signedIn;
    private final RoutingContext call;
    private final ObjectMapper json;
    private final TooLarge tooLarge;

    OnceByKey(
            FirstAnswers answers,
            Privacy privacy,
            SignedIn signedIn,
            RoutingContext call,
            ObjectMapper json,
            TooLarge tooLarge) {
        this.answers = answers;
        this.privacy = privacy;
        this.signedIn = signedIn;
        this.call = call;
        this.json = json;
        this.tooLarge = tooLarge;
    }

    /** The request was answered before. */
    static final class AnsweredBefore extends RuntimeException {
        private final transient FirstAnswers.Answer first;

        AnsweredBefore(FirstAnswers.Answer first) {
            this.first = first;
        }
    }

    /** A page told what is wrong, and nothing was kept. */
    private static final class Refused extends Exception {}

    /** Gives the first answer to the letter. */
    public static final class First {
        @ServerExceptionMapper
        public Response again(AnsweredBefore before) {
            Response.ResponseBuilder answer = Response.status(before.first.status())
                    .type(MediaType.APPLICATION_JSON)
                    .entity(before.first.body());
            return before.first.location() == null
                    ? answer.build()
                    : answer.header(HttpHeaders.LOCATION, before.first.location())
                            .build();
        }
    }

    @AroundInvoke
    Object once(InvocationContext method) throws Exception {
        HttpServerRequest request = call.request();
        Caller caller = signedIn.caller();
        boolean byForm = !request.headers().contains(KeyHeader.NAME);
        List<String> named =
                byForm ? call.queryParam(KeyHeader.IN_FORMS) : request.headers().getAll(KeyHeader.NAME);
        if (named.isEmpty() || "true".equals(call.queryParams().get(DRY_RUN))) {
            return method.proceed();
        }
        IdempotencyKey key = KeyHeader.read(named, said(method, caller));
        privacy.admit(key);
        AtomicReference<Object> now = new AtomicReference<>();
        FirstAnswers.Asked asked =
                new FirstAnswers.Asked(caller.name(), request.method() + " " + call.normalizedPath(), key);
        try {
            FirstAnswers.Answer answer = WhenCertain.after(() -> answers.once(asked, () -> {
                now.set(method.proceed());
                return answer(kept(now.get()));
            }));
            if (now.get() == null) {
                throw new AnsweredBefore(answer);
            }
            return now.get();
        } catch (Refused refused) {
            return now.get();
        } catch (KeyReused reused) {
            throw byForm ? KeyReused.ofForm() : reused;
        }
    }

    /** What kept nothing leaves its key free: a form that is given back is mended and sent again. */
    private static Object kept(Object answered) throws Refused {
        if (answered instanceof Response response
                && response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            throw new Refused();
        }
        return answered;
    }

    /** All that a request says; its body can be read again after that. */
    private byte[] said(InvocationContext method, Caller caller) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String head = Objects.toString(caller.contractor(), "")
                + '\n'
                + Objects.toString(call.request().query(), "")
                + '\n';
        said.write(head.getBytes(StandardCharsets.UTF_8));
        said.write(BodyReader.bytes(call));
        Object[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof InputStream body) {
                byte[] bytes = tooLarge.read(body);
                said.write(bytes);
                parameters[i] = new ByteArrayInputStream(bytes);
            }
        }
        method.setParameters(parameters);
        return said.toByteArray();
    }

    private FirstAnswers.Answer answer(Object answered) throws IOException {
        if (answered instanceof Response response) {
            return new FirstAnswers.Answer(
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    json.writeValueAsBytes(response.getEntity()));
        }
        return new FirstAnswers.Answer(Response.Status.OK.getStatusCode(), null, json.writeValueAsBytes(answered));
    }
}
