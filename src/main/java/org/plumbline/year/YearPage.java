package org.plumbline.year;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.assessing.AssessmentQuery;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.submitting.Reports;
import org.plumbline.submitting.YearAddress;
import org.plumbline.web.NotKept;
import org.plumbline.web.QueryParameters;
import org.plumbline.web.page.PageFrame;
import org.plumbline.web.page.PageQuery;

/** A contractor's year under a contract, and the list that leads to it. */
@Path("/years")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class YearPage {
    private static final String PATH = "/years";

    /** Submissions listed; what holds is shown however many there were. */
    private static final int MOST = 200;

    private static final int LISTED = 100;

    private final PageFrame frame;
    private final Assessments assessments;
    private final Reports reports;
    private final Rulebooks rulebooks;
    private final YearPapers papers;
    private final ContractWords contracts;
    private final SignedIn signedIn;
    private final Template index;
    private final Template page;

    YearPage(
            PageFrame frame,
            Assessments assessments,
            Reports reports,
            Rulebooks rulebooks,
            YearPapers papers,
            ContractWords contracts,
            SignedIn signedIn,
            @Location("page/years.html") Template index,
            @Location("page/year.html") Template page) {
        this.frame = frame;
        this.assessments = assessments;
        this.reports = reports;
        this.rulebooks = rulebooks;
        this.papers = papers;
        this.contracts = contracts;
        this.signedIn = signedIn;
        this.index = index;
        this.page = page;
    }

    /**
     * A year that something was submitted for, with what came last.
     *
     * @param settled what came last of the year as a whole; null where there is none
     */
    public record Listed(YearAddress address, Assessment newest, Assessment settled) {
        /** The same, where an earlier one is found that settles it. */
        Listed and(Assessment earlier) {
            return settled == null && earlier.settlement() != null ? new Listed(address, newest, earlier) : this;
        }
    }

    @GET
    @Operation(hidden = true)
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY)
    public String list(@Context UriInfo uri) {
        PageQuery asked = PageQuery.of(uri.getQueryParameters());
        Map<YearAddress, Listed> years = new LinkedHashMap<>();
        Violation wrong = null;
        try {
            assessments.page(query(asked)).items().forEach(each -> {
                YearAddress address = YearAddress.of(each.submission());
                years.put(
                        address,
                        years.getOrDefault(address, new Listed(address, each, null))
                                .and(each));
            });
        } catch (SubmissionRefused refused) {
            Violation first = refused.violations().get(0);
            wrong = new Violation(first.pointer(), first.code(), first.message().replace("'year'", "The year"));
        }
        return frame.around(index, PATH)
                .data("asked", asked)
                .data("years", List.copyOf(years.values()))
                .data("wrong", wrong)
                .data("contracts", contracts.all())
                .data("markets", contracts.markets())
                .data("zone", contracts.zone())
                .render();
    }

    private AssessmentQuery query(PageQuery asked) {
        QueryParameters parameters = new QueryParameters(asked.fields(), "", Set.of("contractor", "contract", "year"));
        AssessmentQuery query = new AssessmentQuery(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                null,
                null,
                parameters.year("year"),
                null,
                0,
                LISTED);
        parameters.refuseIfWrong();
        return query;
    }

    @GET
    @Path("{contract}/{contractor}/{market}/{year}")
    @Operation(hidden = true)
    public String year(
            @PathParam("contract") String contract,
            @PathParam("contractor") String contractor,
            @PathParam("market") String market,
            @PathParam("year") String year,
            @QueryParam("kept") String justKept) {
        Caller caller = signedIn.caller();
        YearAddress address =
                year.matches("\\d{4}") ? new YearAddress(contract, contractor, market, Integer.parseInt(year)) : null;
        List<Assessment> kept = address == null || !caller.sees(contractor)
                ? List.of()
                : assessments
                        .page(new AssessmentQuery(contractor, contract, market, null, address.year(), null, 0, MOST))
                        .items();
        if (kept.isEmpty()) {
            throw NotKept.inLedger("year", String.join("/", contract, contractor, market, year));
        }
        Contract known = rulebooks.contract(contract).orElse(null);
        return frame.around(page, PATH + "/" + contract)
                .data("address", address)
                .data(
                        "kept",
                        kept.stream()
                                .filter(each -> each.id().toString().equals(justKept))
                                .findFirst()
                                .orElse(null))
                .data("board", YearBoard.of(address.year(), reports.current(address.key()), kept, known))
                .data("papers", papers.of(address, caller))
                .data("title", contracts.title(contract))
                .data("market", contracts.markets().getOrDefault(market, market))
                .data("zone", contracts.zone())
                .render();
    }
}
