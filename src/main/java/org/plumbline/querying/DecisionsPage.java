package org.plumbline.querying;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.querying.DecisionQuery.Readings;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.web.Browsers;
import org.plumbline.web.Heavy;
import org.plumbline.web.ToldBeside;
import org.plumbline.web.page.PageFrame;
import org.plumbline.web.page.PageQuery;

/** The list of decisions: its address holds every filter of the call, so that it can be sent on. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DecisionsPage {
    private static final String PATH = "/decisions";
    private static final int MOST_GROUPS = 100;

    /** What the form calls the filters that can be wrong. */
    private static final Map<String, String> LABELS = Map.of(
            "q", "Words",
            "year", "Year and its months",
            "minAmount", "At least, in dollars",
            "from", "Decided on or after",
            "to", "Decided on or before",
            "period", "Exactly this period",
            "subject", "Decided for");

    private final PageFrame frame;
    private final Decisions decisions;
    private final ContractWords contracts;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Privacy privacy;
    private final Template page;

    DecisionsPage(
            PageFrame frame,
            Decisions decisions,
            ContractWords contracts,
            SignedIn signedIn,
            AuditTrail audit,
            Privacy privacy,
            @Location("page/decisions.html") Template page) {
        this.frame = frame;
        this.decisions = decisions;
        this.contracts = contracts;
        this.signedIn = signedIn;
        this.audit = audit;
        this.privacy = privacy;
        this.page = page;
    }

    @GET
    @Path("decisions")
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(hidden = true)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY)
    public Response list(
            @BeanParam @ToldBeside DecisionFilter filter, @Context UriInfo uri, @Context RoutingContext call) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        PageQuery asked = PageQuery.of(sent);
        boolean part = Browsers.wantsPart(call);
        if (!part && sent.size() > asked.fields().size()) {
            // A form sends its empty fields too; the address to be shared is the one without them.
            return Response.seeOther(URI.create(PATH + asked.query())).build();
        }
        TemplateInstance whole = frame.around(page, PATH)
                .data("list", list(asked))
                .data("contracts", contracts.all())
                .data("markets", contracts.markets())
                .data("standards", contracts.standards())
                .data("groups", contracts.groups())
                .data("zone", contracts.zone())
                .data("kinds", List.of(Kind.values()))
                .data("outcomes", List.of(Outcome.values()));
        Response.ResponseBuilder answer = Response.ok(whole.render());
        return (part ? answer.header("HX-Push-Url", PATH + asked.query()) : answer).build();
    }

    private DecisionList list(PageQuery asked) {
        try {
            DecisionQuery query = query(asked);
            return DecisionList.of(
                    asked,
                    decisions.page(query).page(),
                    totals(query),
                    query.filter().readings == null ? whatIfs(asked) : 0,
                    query);
        } catch (SubmissionRefused refused) {
            Map<String, String> wrong = new LinkedHashMap<>();
            refused.violations().forEach(each -> {
                String field = each.pointer().substring(1);
                String label = LABELS.getOrDefault(field, field);
                wrong.putIfAbsent(field, each.message().replace("'" + field + "'", '"' + label + '"'));
            });
            return DecisionList.refused(asked, wrong);
        } catch (Decisions.TooMany many) {
            return DecisionList.refused(
                    asked, Map.of(many.parameter(), "This finds more than can be shown at once; ask for less."));
        }
    }

    private long whatIfs(PageQuery asked) {
        return totals(query(asked.with("readings", Readings.REQUESTED.name()))).stream()
                .mapToLong(DecisionGroup::decisions)
                .sum();
    }

    private List<DecisionGroup> totals(DecisionQuery query) {
        return decisions.summary(query, List.of(DecisionGroup.By.outcome), MOST_GROUPS);
    }

    private DecisionQuery query(PageQuery asked) {
        return DecisionQueryReader.read(contracts.withTimes(asked.fields()), signedIn.caller());
    }

    @GET
    @Heavy
    @Path("decisions.csv")
    @Produces(DecisionCsv.MEDIA_TYPE)
    @RolesAllowed({Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Operation(hidden = true)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY)
    public Response csv(@BeanParam @ToldBeside DecisionFilter filter, @Context UriInfo uri) {
        PageQuery asked = PageQuery.of(uri.getQueryParameters());
        DecisionQuery query = query(asked);
        audit.record(signedIn.caller().name(), AuditTrail.Act.EXPORTED, "decisions", asked.query());
        StreamingOutput rows = output -> DecisionCsv.write(decisions, query, privacy::mask, output);
        return Response.ok(rows, MediaType.valueOf(DecisionCsv.MEDIA_TYPE).withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"")
                .build();
    }
}
