package org.plumbline.submitting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.plumbline.assessing.CsvRequestFile;
import org.plumbline.fact.Correction;
import org.plumbline.fact.Period;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Heavy;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.Once;
import org.plumbline.web.Paging;
import org.plumbline.web.TooLarge;

/** Takes reports of figures, and tells which came and which are missing. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Submitting submitting;
    private final FiguresFiles files;
    private final Reports reports;
    private final MissingReports missing;
    private final ReportViews views;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;
    private final Clock clock;

    SubmissionResource(
            Submitting submitting,
            FiguresFiles files,
            Reports reports,
            MissingReports missing,
            ReportViews views,
            SignedIn signedIn,
            TooLarge tooLarge,
            Clock clock) {
        this.submitting = submitting;
        this.files = files;
        this.reports = reports;
        this.missing = missing;
        this.views = views;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Heavy
    @Consumes({MediaType.APPLICATION_JSON, CSV, WORKBOOK})
    @Operation(
            summary = "Report figures of one or several periods, which are decided on arrival",
            description =
                    "One request as for /api/v1/assessments, a list of them, or CSV with a row each. All are kept or"
                            + " none. What was reported before is corrected: facts that are not named stay as they are kept,"
                            + " null withdraws one. Faults stand by JSON pointer, or by row and column.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "BodyReports"),
                        example =
                                """
                                [{"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "period": "2017-01",
                                  "facts": {"callsOffered": 29406, "callsAbandoned": 1003}}]"""),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                """
                                contract,contractor,market,period,callsOffered,callsAbandoned
                                qdp-2017,acme-dental,INDIVIDUAL,2017-01,29406,1003
                                """),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A dry run: all decided, nothing kept",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "All decided and kept",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SubmissionView.class)))
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    public Response submit(
            InputStream stream,
            @Context HttpHeaders headers,
            @Parameter(description = "Decide and compare with what is kept, keep nothing") @QueryParam("dryRun")
                    Boolean dryRun,
            @Parameter(
                            description =
                                    "true: what a correction does not name is withdrawn, and does not stay as it is kept")
                    @QueryParam("replace")
                    Boolean replace)
            throws IOException {
        boolean dry = Boolean.TRUE.equals(dryRun);
        List<SubmissionView> taken =
                corrected(tooLarge.read(stream), headers.getMediaType(), dry, Boolean.TRUE.equals(replace)).stream()
                        .map(views::of)
                        .toList();
        return Response.status(dry ? Response.Status.OK : Response.Status.CREATED)
                .entity(taken)
                .build();
    }

    private List<Corrected> corrected(byte[] body, MediaType type, boolean dryRun, boolean replace) throws IOException {
        if (is(WORKBOOK, type)) {
            return dryRun
                    ? files.tryOut(body, replace, signedIn.caller())
                    : files.submit(body, replace, signedIn.caller());
        }
        if (is(CSV, type)) {
            CsvRequestFile file = CsvRequestFile.read(body, ReportBodies.MOST);
            try {
                return corrected(ReportBodies.trees(file.trees()).reports(), dryRun, replace);
            } catch (SubmissionRefused refused) {
                throw file.placed(refused);
            }
        }
        ReportBodies bodies = ReportBodies.json(body);
        try {
            return corrected(bodies.reports(), dryRun, replace);
        } catch (SubmissionRefused refused) {
            throw bodies.placed(refused);
        }
    }

    private List<Corrected> corrected(List<Correction> stated, boolean dryRun, boolean replace) {
        return dryRun
                ? submitting.tryOut(stated, replace, signedIn.caller())
                : submitting.submit(stated, replace, signedIn.caller());
    }

    private static boolean is(String wanted, MediaType type) {
        return type != null && MediaType.valueOf(wanted).isCompatible(type);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(summary = "Reports, newest first: original and corrections, and which came late")
    public Page<ReportView> page(@BeanParam Filter filter, @BeanParam Paging paging) {
        return reports.page(filter.query(signedIn.caller(), paging)).map(views::of);
    }

    /** Which to list; null means any. */
    public record Filter(
            @QueryParam("contractor") String contractor,
            @QueryParam("contract") String contract,
            @QueryParam("market") String market,
            @QueryParam("period") Period period,
            @Parameter(description = "The year and its months") @QueryParam("year") Year year) {
        private Reports.Query query(Caller caller, Paging paging) {
            return new Reports.Query(
                    caller.narrow(contractor),
                    contract,
                    market,
                    period,
                    year == null ? null : year.getValue(),
                    paging.page(),
                    paging.size());
        }
    }

    @GET
    @Path("/missing")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Heavy
    @Operation(
            summary = "Reports that are owed: months that are over, and their standards without a figure",
            description = "Of each contractor that reported anything of the year or of the year before.")
    public List<MissingView> missing(
            @QueryParam("contractor") String contractor,
            @QueryParam("contract") String contract,
            @Parameter(description = "This year where left out") @QueryParam("year") Year year,
            @Parameter(description = "true for those alone whose day is over") @QueryParam("overdue") Boolean overdue) {
        int looked = year == null ? LocalDate.now(clock).getYear() : year.getValue();
        Instant now = clock.instant();
        return missing.of(signedIn.caller().narrow(contractor), contract, looked).stream()
                .map(owed -> MissingView.of(owed, now))
                .filter(owed -> owed.overdue() || !Boolean.TRUE.equals(overdue))
                .toList();
    }
}
