package org.plumbline.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.plumbline.disputing.Disputing;
import org.plumbline.duty.CorrectiveItems;
import org.plumbline.duty.CorrectiveSteps;
import org.plumbline.invoicing.Bill;
import org.plumbline.invoicing.Paying;
import org.plumbline.relief.Agreement;
import org.plumbline.relief.Agreements;
import org.plumbline.relief.Claim;
import org.plumbline.relief.Claims;
import org.plumbline.reporting.Concern;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.Reporting;
import org.plumbline.request.Caller;
import org.plumbline.submitting.YearAddress;

/** What goes to and fro about a year after it was decided. */
@ApplicationScoped
public class YearPapers {
    /** Of a year there are fewer. */
    private static final int MOST = 200;

    private final Reporting reporting;
    private final Paying paying;
    private final Disputing disputing;
    private final CorrectiveItems corrective;
    private final Claims claims;
    private final Agreements agreements;
    private final Clock clock;

    YearPapers(
            Reporting reporting,
            Paying paying,
            Disputing disputing,
            CorrectiveItems corrective,
            Claims claims,
            Agreements agreements,
            Clock clock) {
        this.reporting = reporting;
        this.paying = paying;
        this.disputing = disputing;
        this.corrective = corrective;
        this.claims = claims;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** All of one year, the newest first; corrective steps by the day they are due. */
    public record Papers(
            List<Document> reports,
            List<Bill> bills,
            List<Disputing.Standing> disputes,
            List<CorrectiveSteps> corrective,
            List<Claim> claims,
            List<Agreement> agreements) {

        /** Corrective steps that are to be taken. */
        public List<CorrectiveSteps> due() {
            return corrective.stream().filter(each -> !each.isOver()).toList();
        }

        /** Corrective steps of which nothing is to be done any more. */
        public List<CorrectiveSteps> over() {
            return corrective.stream().filter(CorrectiveSteps::isOver).toList();
        }
    }

    Papers of(YearAddress year, Caller caller) {
        String contractor = year.contractor();
        Concern concern = new Concern(year.contract(), contractor, year.market(), String.valueOf(year.year()));
        return new Papers(
                reporting.of(concern, caller),
                paying.of(concern, caller),
                disputing.of(concern, caller),
                CorrectiveSteps.of(corrective
                        .page(new CorrectiveItems.Query(
                                contractor,
                                year.contract(),
                                year.market(),
                                year.year(),
                                null,
                                null,
                                null,
                                clock.instant(),
                                0,
                                MOST))
                        .items()),
                claims.page(new Claims.Query(
                                contractor, year.contract(), year.market(), year.year(), null, null, 0, MOST))
                        .items(),
                agreements
                        .page(new Agreements.Query(
                                contractor, year.contract(), year.market(), year.year(), null, null, 0, MOST))
                        .items());
    }

    /** Those that wait for an answer. */
    public List<Disputing.Standing> openDisputes(Caller caller) {
        return disputing.open(caller);
    }
}
