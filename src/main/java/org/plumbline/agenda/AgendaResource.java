package org.plumbline.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.settings.Settings;
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

    @GET
    @Path("/agenda")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is due, the next first",
            description = "Of all kinds: figures, corrective steps, reports," + " disputes, invoices, payments.")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Due on this day or later, such as 2018-02-28")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Due on this day or earlier")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "DUE, OVERDUE, LAPSED or DONE")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "50, at most 500")
    public Page<AgendaItemView> page(@Context UriInfo uri) {
        QueryParameters parameters = new QueryParameters(uri);
        int page = parameters.page();
        int size = parameters.size();
        List<Agenda.Item> items = items(parameters);
        return new Page<>(
                items.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(AgendaItemView::of)
                        .toList(),
                page,
                size,
                items.size());
    }

    @GET
    @Path("/agenda.ics")
    @Produces(CALENDAR)
    @Operation(
            summary = "What is due as an iCalendar",
            description = "A day-long event for each; calendars that read it again move what moved.")
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY)
    public Response calendar(@Context UriInfo uri) {
        return Response.ok(AgendaCalendar.of(items(new QueryParameters(uri)), clock.instant()), CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agenda.ics\"")
                .build();
    }

    private List<Agenda.Item> items(QueryParameters parameters) {
        DueSource.Query query = new DueSource.Query(
                signedIn.caller().narrow(parameters.text("contractor")),
                parameters.text("contract"),
                day(parameters, "from"),
                day(parameters, "to"),
                settings.duties().mostEntries());
        Due.State state = parameters.word("state", Due.State.class);
        if (isTooLong(query)) {
            parameters.refuse(
                    "to", "LE-004", "'from' and 'to' are at most " + MOST_YEARS + " years apart; ask for less.");
        }
        parameters.refuseIfWrong();
        return agenda.of(query, state);
    }

    /** Each year costs queries; a day that is not named is about now. */
    private boolean isTooLong(DueSource.Query query) {
        LocalDate now = LocalDate.now(clock);
        LocalDate from = query.from() == null ? now : query.from();
        LocalDate to = query.to() == null ? now : query.to();
        return from.plusYears(MOST_YEARS).isBefore(to);
    }

    private static LocalDate day(QueryParameters parameters, String name) {
        return parameters.read(name, "is a day such as 2018-02-28", text -> {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new IllegalArgumentException();
            }
            return LocalDate.parse(text);
        });
    }
}
