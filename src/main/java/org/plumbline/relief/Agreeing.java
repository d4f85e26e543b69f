package org.plumbline.relief;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.request.DutyRefused;
import org.plumbline.rulebooks.Rulebooks;

/** Records what the parties agreed on in writing. An agreement bears on every decision until it is withdrawn. */
@ApplicationScoped
public class Agreeing {
    private final Agreements agreements;
    private final Rulebooks rulebooks;
    private final Privacy privacy;
    private final AuditTrail audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Agreeing(Agreements agreements, Rulebooks rulebooks, Privacy privacy, AuditTrail audit, Clock clock) {
        this.agreements = agreements;
        this.rulebooks = rulebooks;
        this.privacy = privacy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws SubmissionRefused if the contract does not know what it names, or a text looks like the data of a person */
    @Transactional
    public Agreement record(String contract, String contractor, String market, Adjustment agreed, Caller caller) {
        privacy.admit(Map.of("contractor", contractor, "agreement", agreed.agreement()));
        Submission understood = understood(contract, contractor, market, agreed);
        Agreement agreement = new Agreement(
                ids.generate(),
                understood.contract(),
                contractor,
                understood.market(),
                agreed,
                now(),
                caller.name(),
                null);
        agreements.add(agreement);
        record(agreement, caller, "recorded for " + agreed.standard() + " of " + contractor);
        return agreement;
    }

    /**
     * Withdraws an agreement: later decisions do without it.
     *
     * @throws DutyRefused DU-001 if it was withdrawn before
     */
    @Transactional
    public Agreement withdraw(Agreement agreement, String reason, Caller caller) {
        privacy.admit(Map.of("reason", reason));
        Agreement.End end = new Agreement.End(now(), caller.name(), reason);
        if (!agreements.end(agreement.id(), end)) {
            throw DutyRefused.asItStands("DU-001", "The agreement was withdrawn before.");
        }
        record(agreement, caller, "WITHDRAWN");
        return agreements.find(agreement.id(), caller).orElseThrow();
    }

    private Submission understood(String contract, String contractor, String market, Adjustment agreed) {
        Period year = new Period(agreed.from().year(), 0);
        Submission bare = new Submission(
                contract,
                contractor,
                market,
                year,
                Kind.FINAL,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(agreed),
                Map.of(),
                List.of());
        try {
            return rulebooks.of(year).admit(bare);
        } catch (SubmissionRefused refused) {
            throw SubmissionRefused.unacceptable(refused.violations().stream()
                    .map(each -> new Violation(
                            each.pointer()
                                    .replaceFirst("^/adjustments(/0)?", "")
                                    .replaceFirst("^/period$", "/from"),
                            each.code(),
                            each.message()))
                    .toList());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(Agreement agreement, Caller caller, String what) {
        audit.record(caller.name(), AuditTrail.Act.RECORDED, "agreement " + agreement.id(), what);
    }
}
