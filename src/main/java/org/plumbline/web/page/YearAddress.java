package org.plumbline.web.page;

import org.plumbline.deciding.DecisionInContext;
import org.plumbline.deciding.year.YearKey;
import org.plumbline.fact.Submission;

/** Where the page of a contractor's year stands. */
public record YearAddress(String contract, String contractor, String market, int year) {

    static YearAddress of(DecisionInContext decided) {
        return new YearAddress(
                decided.contract(),
                decided.contractor(),
                decided.market(),
                Integer.parseInt(decided.period().substring(0, 4)));
    }

    static YearAddress of(Submission about) {
        return new YearAddress(
                about.contract(),
                about.contractor(),
                about.market(),
                about.period().year());
    }

    /** What it is about. */
    YearKey key() {
        return new YearKey(contract, contractor, market, year);
    }

    /** The address, without its host. */
    public String path() {
        return "/years/" + Asked.encoded(contract) + "/" + Asked.encoded(contractor) + "/" + Asked.encoded(market) + "/"
                + year;
    }

    /** Where all its decisions are listed. */
    public String decisions() {
        return "/decisions?contractor=" + Asked.encoded(contractor) + "&contract=" + Asked.encoded(contract)
                + "&market=" + Asked.encoded(market) + "&year=" + year + "&sort=standard";
    }
}
