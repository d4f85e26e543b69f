package org.plumbline.web;

import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.plumbline.editing.EditRefused;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.json.ProblemDetail;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.RequestRefused;

/** Turns every failure into a problem; no stack trace leaves the service. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** What a single request would be answered with that fails so. */
    public static Response of(RuntimeException failure) {
        Problems problems = new Problems();
        return failure instanceof RequestRefused refused
                ? problems.refused(refused)
                : ProblemDetail.of(failure).map(Problem::response).orElseGet(() -> problems.anything(failure));
    }

    @ServerExceptionMapper
    public Response refused(SubmissionRefused refused) {
        return Problem.response(ProblemDetail.of(refused).orElseThrow());
    }

    @ServerExceptionMapper
    public Response refused(RequestRefused refused) {
        if (refused.kind() == RequestRefused.Kind.DEFECT) {
            LOG.errorf(refused, "The rulebook could not decide");
        }
        return Problem.response(ProblemDetail.of(refused).orElseThrow());
    }

    /** A model of a draft that can't be given out as it stands. */
    @ServerExceptionMapper
    public Response edit(EditRefused refused) {
        return refused(new ChangeRefused(refused.faults()));
    }

    /** The rulebook that decided was changed in the ledger, or can't be compiled any more. */
    @ServerExceptionMapper
    public Response altered(LedgerRefused refused) {
        return Problem.response(409, "Can't be decided again", "LE-006", refused.getMessage());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure);
        }
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return Problem.response(status, title, advice(status), List.of());
    }

    private static String advice(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address; the calls are described at /q/openapi.";
            case 405 -> "This address does not take this method; the calls are described at /q/openapi.";
            case 406 -> "This answer can't be given in the form that the Accept header asks for.";
            case 415 ->
                "Send the body in a form that this call takes, mostly application/json; each call's are described at /q/openapi.";
            default -> "The request can't be understood; check its address and its headers.";
        };
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure) {
        if (causes(failure).anyMatch(Problems::isBrokenOff)) {
            LOG.debugf("A caller broke off: %s", failure.getMessage());
            return Problem.response(400, "Broken off", advice(400), List.of());
        }
        return DatabaseProblems.of(causes(failure)).orElseGet(() -> unexpected(failure));
    }

    private static boolean isBrokenOff(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof BrokenOff;
    }

    /** What is behind a failure: its causes and, where a transaction could not end, what was suppressed for it. */
    private static Stream<Throwable> causes(Throwable failure) {
        Set<Throwable> all = new LinkedHashSet<>();
        collect(failure, all);
        return all.stream();
    }

    private static void collect(Throwable failure, Set<Throwable> all) {
        if (failure != null && all.add(failure)) {
            collect(failure.getCause(), all);
            Stream.of(failure.getSuppressed()).forEach(each -> collect(each, all));
        }
    }

    private static Response unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", reference);
        return Problem.response(
                500,
                "Internal error",
                "Something went wrong in the service; nothing was kept. The reference is " + reference + ".",
                List.of());
    }
}
