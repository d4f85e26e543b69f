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
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.decision.WeighedClaim;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Submission;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.request.DutyRefused;

/** Files claims, and lets staff accept or refuse them. An accepted claim bears on every decision from then on. */
@ApplicationScoped
public class Claiming {
    private final Claims claims;
    private final WeighingClaims weighing;
    private final Privacy privacy;
    private final AuditTrail audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Claiming(Claims claims, WeighingClaims weighing, Privacy privacy, AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.weighing = weighing;
        this.privacy = privacy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files a claim; whether the rules admit it is told with it, and keeps nobody from filing.
     *
     * @throws org.plumbline.request.NotYours if the caller may not act for the contractor
     * @throws org.plumbline.fact.SubmissionRefused if the contract does not know what it names, or a text looks like the
     *     data of a person
     */
    @Transactional
    public Claim file(String contract, String contractor, String market, int year, ExceptionClaim plea, Caller caller) {
        caller.mustSee(contractor);
        if (plea.circumstances() != null) {
            privacy.admit(Map.of("circumstances", plea.circumstances()));
        }
        privacy.admit(Map.of("contractor", contractor));
        Submission understood = weighing.admitted(contract, contractor, market, year, plea);
        Claim claim = new Claim(
                ids.generate(),
                understood.contract(),
                contractor,
                understood.market(),
                year,
                plea,
                now(),
                caller.name(),
                List.of(),
                List.of());
        claims.add(claim);
        record(claim.id(), caller, "filed for " + plea.standard() + " by " + contractor);
        return claim;
    }

    /** What the rules make of a claim now. */
    public WeighedClaim weigh(Claim claim) {
        return weighing.weigh(claim);
    }

    /**
     * Accepts, refuses or withdraws a claim.
     *
     * @throws DutyRefused DU-001 if it stands otherwise; DU-002 if it is to be accepted and the rules refuse it
     */
    @Transactional
    public Claim act(UUID id, Claim.Act act, String reason, Caller caller) {
        if (reason != null) {
            privacy.admit(Map.of("reason", reason));
        }
        Claim after = claims.append(id, before -> entry(before, act, reason, caller));
        record(id, caller, act.name());
        return after;
    }

    private Claim.Entry entry(Claim before, Claim.Act act, String reason, Caller caller) {
        if (!act.fits(before.state())) {
            throw DutyRefused.asItStands(
                    "DU-001",
                    "The claim is " + before.state() + "; " + act + " is for one that is "
                            + act.from().stream().map(Enum::name).collect(Collectors.joining(" or ")) + ".");
        }
        WeighedClaim weighed = weigh(before);
        if (act == Claim.Act.ACCEPTED && !weighed.isAdmissible()) {
            throw DutyRefused.notSo(
                    "DU-002",
                    "The rules of the contract refuse the claim, so that to accept it would change nothing: "
                            + String.join("; ", weighed.said()) + ".");
        }
        return new Claim.Entry(before.entries().size() + 1, act, reason, weighed.said(), now(), caller.name());
    }

    /**
     * Adds a file to a claim.
     *
     * @throws DutyRefused DU-001 if the claim is decided or withdrawn; DU-003 if it may have no such file
     */
    @Transactional
    public Claim attach(UUID id, String name, String mediaType, byte[] content, Caller caller) {
        privacy.admit(Map.of("name", name));
        AttachedFile file = AttachedFile.of(name, mediaType, content);
        Claim after = claims.attach(id, content, before -> {
            if (before.state() != Claim.State.FILED) {
                throw DutyRefused.asItStands(
                        "DU-001", "The claim is " + before.state() + "; a file goes with one that is FILED.");
            }
            return file.on(before, now(), caller.name());
        });
        record(id, caller, "file " + name);
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(UUID claim, Caller caller, String what) {
        audit.record(caller.name(), AuditTrail.Act.RECORDED, "claim " + claim, what);
    }
}
