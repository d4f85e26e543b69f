package org.plumbline.year;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.submitting.YearAddress;
import org.plumbline.submitting.YearKey;
import org.plumbline.web.Heavy;
import org.plumbline.web.NotKept;
import org.plumbline.web.page.PageFrame;

/** Where a contractor's year leads; the page of the year takes it in when it is there, because it takes long to work out. */
@Path("/years/{contract}/{contractor}/{market}/{year}/outlook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class OutlookPage {
    private final PageFrame frame;
    private final YearSoFar years;
    private final ContractWords contracts;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Template page;

    OutlookPage(
            PageFrame frame,
            YearSoFar years,
            ContractWords contracts,
            SignedIn signedIn,
            Clock clock,
            @Location("page/outlook.html") Template page) {
        this.frame = frame;
        this.years = years;
        this.contracts = contracts;
        this.signedIn = signedIn;
        this.clock = clock;
        this.page = page;
    }

    @GET
    @Heavy
    @Operation(hidden = true)
    public String show(
            @PathParam("contract") String contract,
            @PathParam("contractor") String contractor,
            @PathParam("market") String market,
            @PathParam("year") String year) {
        Caller caller = signedIn.caller();
        Optional<YearAddress> address = year.matches("\\d{4}") && caller.sees(contractor)
                ? Optional.of(new YearAddress(contract, contractor, market, Integer.parseInt(year)))
                : Optional.empty();
        LocalDate today = LocalDate.now(clock.withZone(contracts.zone()));
        Outlook outlook = address.flatMap(of -> years.of(new YearKey(contract, contractor, market, of.year()), caller))
                .map(found -> Outlook.of(found, today))
                .orElseThrow(() -> NotKept.inLedger("year", String.join("/", contract, contractor, market, year)));
        return frame.around(page, "/years/" + contract)
                .data("address", address.get())
                .data("outlook", outlook)
                .render();
    }
}
