package org.plumbline.web.api;

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
import org.plumbline.access.NotYours;
import org.plumbline.deciding.ChangeRefused;
import org.plumbline.deciding.Decisions;
import org.plumbline.deciding.KeyReused;
import org.plumbline.deciding.LedgerRefused;
import org.plumbline.deciding.Undecidable;
import org.plumbline.deciding.child.GivenUp;
import org.plumbline.deciding.duty.DutyRefused;
import org.plumbline.deciding.release.NotLoaded;
import org.plumbline.deciding.replay.BulkReplaying;
import org.plumbline.deciding.replay.NotReplayable;
import org.plumbline.editing.EditRefused;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Turns every failure into a problem; no stack trace leaves the service. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** What a single request would be answered with that fails so. */
    public static Response of(RuntimeException failure) {
        Problems problems = new Problems();
        if (failure instanceof SubmissionRefused refused) {
            return problems.refused(refused);
        }
        if (failure instanceof KeyReused reused) {
            return problems.reused(reused);
        }
        if (failure instanceof TooLarge.Refused) {
            return TooLarge.response();
        }
        if (failure instanceof NotYours refused) {
            return notYours(refused);
        }
        if (failure instanceof NotLoaded release) {
            return problems.notLoaded(release);
        }
        if (failure instanceof GivenUp given) {
            return problems.givenUp(given);
        }
        return failure instanceof Undecidable defect ? problems.undecidable(defect) : problems.anything(failure);
    }

    @ServerExceptionMapper
    public Response refused(SubmissionRefused refused) {
        return refused.isMalformed()
                ? Problem.response(400, "Malformed request", null, refused.violations())
                : Problem.response(422, "Unacceptable submission", null, refused.violations());
    }

    /** An issuer may not see or do this. */
    public static Response notYours(NotYours refused) {
        return Problem.response(403, "Not yours", "AU-003", refused.getMessage());
    }

    @ServerExceptionMapper
    public Response reused(KeyReused reused) {
        return Problem.response(409, "Idempotency key reused", "LE-003", reused.getMessage());
    }

    @ServerExceptionMapper
    public Response tooLarge(TooLarge.Refused refused) {
        return TooLarge.response();
    }

    @ServerExceptionMapper
    public Response undecidable(Undecidable defect) {
        LOG.errorf(defect, "The rulebook could not decide");
        return Problem.response(
                500,
                "The rulebook cannot decide this",
                defect.code(),
                "The rulebook has a defect that these facts bring out; nothing was kept. Tell those who own the tables.");
    }

    @ServerExceptionMapper
    public Response notLoaded(NotLoaded release) {
        return Problem.response(503, "Nothing is decided of this period", NotLoaded.CODE, release.getMessage());
    }

    @ServerExceptionMapper
    public Response change(ChangeRefused refused) {
        return switch (refused.why()) {
            case EDITED_MEANWHILE -> Problem.response(412, "Changed meanwhile", refused.code(), refused.getMessage());
            case NOT_ALLOWED -> Problem.response(422, "Not to be changed so", refused.code(), refused.getMessage());
            case OVER -> Problem.response(409, "Over", refused.code(), refused.getMessage());
            case FAULTY -> Problem.response(422, "The rulebook has faults", refused.getMessage(), refused.faults());
        };
    }

    /** A model of a draft that can't be given out as it stands. */
    @ServerExceptionMapper
    public Response edit(EditRefused refused) {
        return change(new ChangeRefused(refused.faults()));
    }

    @ServerExceptionMapper
    public Response duty(DutyRefused refused) {
        return refused.isOver()
                ? Problem.response(409, "Not as it stands", refused.code(), refused.getMessage())
                : Problem.response(422, "Not to be done so", refused.code(), refused.getMessage());
    }

    @ServerExceptionMapper
    public Response notReplayable(NotReplayable changed) {
        return Problem.response(409, "Can't be decided again", "LE-006", changed.getMessage());
    }

    /** The rulebook that decided was changed in the ledger, or can't be compiled any more. */
    @ServerExceptionMapper
    public Response altered(LedgerRefused refused) {
        return Problem.response(409, "Can't be decided again", "LE-006", refused.getMessage());
    }

    @ServerExceptionMapper
    public Response givenUp(GivenUp work) {
        return Problem.response(503, "Given up", work.code(), work.getMessage());
    }

    @ServerExceptionMapper
    public Response tooManyWait(BulkReplaying.TooManyWait full) {
        return Problem.response(429, "Too many replays", "LE-009", full.getMessage());
    }

    @ServerExceptionMapper
    public Response notKept(NotKept missing) {
        return Problem.response(404, "Not found", missing.code(), missing.getMessage());
    }

    @ServerExceptionMapper
    public Response unknown(Decisions.UnknownCursor cursor) {
        return refused(SubmissionRefused.malformed(
                List.of(new Violation("?after", "LE-004", "'after' is not the 'next' of an answer of this ledger."))));
    }

    @ServerExceptionMapper
    public Response tooMany(Decisions.TooMany found) {
        return refused(SubmissionRefused.malformed(List.of(new Violation(
                "?" + found.parameter(),
                "LE-007",
                "'" + found.parameter() + "' finds more than can be answered at once; ask for less."))));
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
        return failure instanceof HttpClosedException || failure instanceof BulkStream.BrokenOff;
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
