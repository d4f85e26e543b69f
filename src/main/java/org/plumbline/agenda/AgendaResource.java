package org.plumbline.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.settings.Settings;
import org.plumbline.web.Paging;
import org.plumbline.web.QueryParameters;

/** What is due next: of one contractor, or of all. */
@Path("/api/v1")
@RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
public class AgendaResource {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final int MOST_YEARS = 10;

    private final Agenda agenda;
    private final SignedIn signedIn;
    private final Settings settings;
    private final Clock clock;

    AgendaResource(Agenda agenda, SignedIn signedIn, Settings settings, Clock clock) {
        this.agenda = agenda;
        this.signedIn = signedIn;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is asked for; each where it is named. */
    public record Filter(
            @QueryParam("contractor") String contractor,
            @QueryParam("contract") String contract,
            @Parameter(description = "Due on this day or later, such as 2018-02-28") @QueryParam("from") LocalDate from,
            @Parameter(description = "Due on this day or earlier") @QueryParam("to") LocalDate to,
            @QueryParam("state") Due.State state) {}

    @GET
    @Path("/agenda")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is due, the next first",
            description = "Of all kinds: figures, corrective steps, reports," + " disputes, invoices, payments.")
    public Page<AgendaItemView> page(@BeanParam Filter filter, @BeanParam Paging paging) {
        List<Agenda.Item> items = items(filter);
        return new Page<>(
                items.stream()
                        .skip((long) paging.page() * paging.size())
                        .limit(paging.size())
                        .map(AgendaItemView::of)
                        .toList(),
                paging.page(),
                paging.size(),
                items.size());
    }

    @GET
    @Path("/agenda.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "What is due as an iCalendar",
            description = "A day-long event for each; calendars that read it again move what moved.")
    public RestResponse<String> calendar(@BeanParam Filter filter) {
        return RestResponse.ResponseBuilder.ok(AgendaCalendar.of(items(filter), clock.instant()), CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agenda.ics\"")
                .build();
    }

    private List<Agenda.Item> items(Filter filter) {
        DueSource.Query query = new DueSource.Query(
                signedIn.caller().narrow(filter.contractor()),
                filter.contract(),
                filter.from(),
                filter.to(),
                settings.duties().mostEntries());
        if (isTooLong(query)) {
            throw QueryParameters.wrong(
                    "to", "'from' and 'to' are at most " + MOST_YEARS + " years apart; ask for less.");
        }
        return agenda.of(query, filter.state());
    }

    /** Each year costs queries; a day that is not named is about now. */
    private boolean isTooLong(DueSource.Query query) {
        LocalDate now = LocalDate.now(clock);
        LocalDate from = query.from() == null ? now : query.from();
        LocalDate to = query.to() == null ? now : query.to();
        return from.plusYears(MOST_YEARS).isBefore(to);
    }
}
