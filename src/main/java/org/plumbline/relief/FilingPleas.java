package org.plumbline.relief;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.assessing.AfterKeeping;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pleaded;
import org.plumbline.fact.Submission;

/**
 * Files what an issuer pleads with its figures as claims, so that staff find them and decide. What waits for them already is
 * not filed again. The audit trail has the submission; an entry of its own would be waited for by others who hold claims.
 */
@ApplicationScoped
class FilingPleas implements AfterKeeping {
    private final Claims claims;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    FilingPleas(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void kept(Assessment assessment) {
        Submission about = assessment.submission();
        if (!about.readings().isEmpty()) {
            return;
        }
        about.pleaded().stream()
                .filter(pleaded -> pleaded.standing() == Pleaded.Standing.OPEN)
                .map(Pleaded::relief)
                .filter(ExceptionClaim.class::isInstance)
                .map(ExceptionClaim.class::cast)
                .map(claim -> named(claim, about.period()))
                .forEach(claim -> file(claim, assessment));
    }

    /** A claim for all of a month names the month; one without months is for the year. */
    private static ExceptionClaim named(ExceptionClaim claim, Period period) {
        return claim.months().isEmpty() && period.isMonth() ? claim.of(List.of(period)) : claim;
    }

    private void file(ExceptionClaim claim, Assessment assessment) {
        Submission about = assessment.submission();
        Set<Integer> years = claim.months().isEmpty()
                ? Set.of(about.period().year())
                : claim.months().stream().map(Period::year).collect(Collectors.toSet());
        for (int year : years) {
            ExceptionClaim plea = claim.of(claim.months().stream()
                    .filter(month -> month.year() == year)
                    .toList());
            if (!claims.standing(about.contract(), about.contractor(), about.market(), year)
                    .contains(new Claims.Standing(plea, Claim.State.FILED))) {
                claims.add(filed(plea, year, assessment));
            }
        }
    }

    private Claim filed(ExceptionClaim plea, int year, Assessment assessment) {
        Submission about = assessment.submission();
        return new Claim(
                ids.generate(),
                about.contract(),
                about.contractor(),
                about.market(),
                year,
                plea,
                assessment.decidedAt(),
                assessment.submittedBy(),
                List.of(),
                List.of());
    }
}
