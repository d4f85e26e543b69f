package org.plumbline.submitting;

import org.plumbline.fact.Submission;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.web.page.PageQuery;

/** Where the page of a contractor's year stands. */
public record YearAddress(String contract, String contractor, String market, int year) {

    public static YearAddress of(DecisionInContext decided) {
        return new YearAddress(
                decided.contract(),
                decided.contractor(),
                decided.market(),
                Integer.parseInt(decided.period().substring(0, 4)));
    }

    public static YearAddress of(Submission about) {
        return new YearAddress(
                about.contract(),
                about.contractor(),
                about.market(),
                about.period().year());
    }

    /** What it is about. */
    public YearKey key() {
        return new YearKey(contract, contractor, market, year);
    }

    /** The address, without its host. */
    public String path() {
        return "/years/" + PageQuery.encoded(contract) + "/" + PageQuery.encoded(contractor) + "/"
                + PageQuery.encoded(market) + "/" + year;
    }

    /** Where all its decisions are listed. */
    public String decisions() {
        return "/decisions?contractor=" + PageQuery.encoded(contractor) + "&contract=" + PageQuery.encoded(contract)
                + "&market=" + PageQuery.encoded(market) + "&year=" + year + "&sort=standard";
    }
}
