package org.plumbline.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Trail;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.Canonical;
import org.plumbline.ledger.Consequences;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.rulebooks.KeptRulebooks;

/** Turns assessments and decisions into rows and back. */
@ApplicationScoped
public class Rows {
    private final KeptRulebooks rulebooks;

    Rows(KeptRulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    public AssessmentEntity row(Assessment assessment) {
        Submission submission = assessment.submission();
        AssessmentEntity row = new AssessmentEntity();
        row.id = assessment.id().value();
        row.contract = submission.contract();
        row.contractor = submission.contractor();
        row.market = submission.market();
        row.period = submission.period().toString();
        row.year = (short) submission.period().year();
        row.kind = submission.kind();
        row.readings = readings(submission);
        row.rulebook = rulebooks.number(assessment.rulebook());
        row.engine = assessment.engine().name();
        row.decidedAt = assessment.decidedAt();
        row.submittedBy = assessment.submittedBy();
        row.supersedes =
                assessment.supersedes() == null ? null : assessment.supersedes().value();
        row.submission = Canonical.bytes(RequestTree.of(submission));
        row.consequences = Canonical.bytes(new Consequences(assessment.settlement(), assessment.obligations()));
        return row;
    }

    /** The readings asked for, as they are kept. */
    public static String readings(Submission submission) {
        return new String(Canonical.bytes(submission.readings()), StandardCharsets.UTF_8);
    }

    public DecisionEntity row(AssessmentEntity assessment, int position, Decision decision) {
        DecisionEntity row = new DecisionEntity();
        row.id = decision.id().value();
        row.assessment = assessment.id;
        row.position = (short) position;
        row.contract = assessment.contract;
        row.contractor = assessment.contractor;
        row.market = assessment.market;
        row.period = assessment.period;
        row.year = assessment.year;
        row.kind = assessment.kind;
        row.rulebook = assessment.rulebook;
        row.decidedAt = assessment.decidedAt;
        row.standard = decision.standard();
        row.group = decision.group();
        row.subjectKind = decision.subject().kind();
        row.subjectKey = decision.subject().key();
        row.outcome = decision.outcome();
        row.level = decision.level();
        row.share = decision.share();
        row.amount = decision.amount();
        row.row = decision.row();
        row.trail = Canonical.bytes(decision.explanation().trail());
        return row;
    }

    /** The engine of a name that is kept. */
    public static Engine engine(String name) {
        return name == null ? Engine.BEFORE_NAMED : new Engine(name);
    }

    public Assessment assessment(AssessmentEntity row, List<DecisionEntity> decisions) {
        Consequences consequences = Canonical.read(row.consequences, Consequences.class);
        return new Assessment(
                new Assessment.Id(row.id),
                submission(row.submission),
                rulebooks.fingerprint(row.rulebook),
                engine(row.engine),
                row.decidedAt,
                row.submittedBy,
                row.supersedes == null ? null : new Assessment.Id(row.supersedes),
                decisions.stream().map(this::decision).toList(),
                consequences.settlement(),
                consequences.obligations());
    }

    /** A submission as it was kept. */
    public static Submission submission(byte[] kept) {
        return SubmissionReader.readKept(Canonical.read(kept, Map.class));
    }

    public DecisionInContext inContext(DecisionEntity row) {
        return new DecisionInContext(
                new Assessment.Id(row.assessment),
                row.contract,
                row.contractor,
                row.market,
                row.period,
                row.kind,
                row.decidedAt,
                rulebooks.fingerprint(row.rulebook),
                decision(row));
    }

    private Decision decision(DecisionEntity row) {
        Frame frame = rulebooks.frame(row.rulebook, row.contract, row.standard);
        return new Decision(
                new Decision.Id(row.id),
                row.standard,
                frame.title(),
                row.group,
                new Subject(row.subjectKind, row.subjectKey),
                row.outcome,
                row.level,
                row.share,
                row.amount,
                row.row,
                new Explanation(frame, Canonical.read(row.trail, Trail.class)));
    }
}
