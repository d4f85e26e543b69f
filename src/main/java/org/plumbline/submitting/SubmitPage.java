package org.plumbline.submitting;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.plumbline.assessing.Assessing;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Correction;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.JsonTree;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.web.Fields;
import org.plumbline.web.Ids;
import org.plumbline.web.TooLarge;
import org.plumbline.web.page.PageFrame;
import org.plumbline.web.page.PageQuery;

/** Submits figures: typed into a form of the contract's facts or as JSON, looked at as decisions, and only then kept. */
@Path("/submit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class SubmitPage {
    private static final String PATH = "/submit";
    private static final String JSON = "json";
    private static final String CONTRACT = "/contract";
    private static final String BEGUN = "/" + SubmitForm.BEGUN;
    private static final SubmitForm.Faults CORRECTED_MEANWHILE = new SubmitForm.Faults(List.of(new Violation(
            "",
            "LE-012",
            "These figures were corrected while you looked; see below what changes now, and keep it then.")));

    private final PageFrame frame;
    private final Assessing assessing;
    private final Assessments assessments;
    private final Submitting submitting;
    private final ContractWords contracts;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;
    private final Previews previews;
    private final Template page;

    SubmitPage(
            PageFrame frame,
            Assessing assessing,
            Assessments assessments,
            Submitting submitting,
            ContractWords contracts,
            SignedIn signedIn,
            TooLarge tooLarge,
            Previews previews,
            @Location("page/submit.html") Template page) {
        this.frame = frame;
        this.assessing = assessing;
        this.assessments = assessments;
        this.submitting = submitting;
        this.contracts = contracts;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
        this.previews = previews;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    @Parameter(name = "contract", in = ParameterIn.QUERY)
    @Parameter(name = "contractor", in = ParameterIn.QUERY)
    @Parameter(name = "market", in = ParameterIn.QUERY)
    @Parameter(name = "period", in = ParameterIn.QUERY)
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    public String empty(@Context UriInfo uri) {
        Map<String, String> asked = new LinkedHashMap<>();
        PageQuery.of(uri.getQueryParameters()).fields().forEach((name, value) -> asked.put("/" + name, value));
        try {
            kept(asked).ifPresent(kept -> {
                asked.put(BEGUN, kept.id().toString());
                asked.putAll(KeptFields.of(kept.submission()));
            });
            return typed(asked, null, SubmitForm.Faults.NONE);
        } catch (SubmissionRefused refused) {
            return typed(asked, null, SubmitForm.Faults.of(refused));
        }
    }

    /** What is kept of the very report that is asked for; nothing where that is not said yet. */
    private Optional<Assessment> kept(Map<String, String> asked) {
        Map<String, Object> report = new LinkedHashMap<>(Map.of("facts", Map.of()));
        asked.forEach((pointer, value) -> report.put(pointer.substring(1), value));
        String mine = signedIn.caller().contractor();
        if (mine != null) {
            report.putIfAbsent("contractor", mine);
        }
        if (!report.keySet().containsAll(Set.of("contract", "contractor", "period"))) {
            return Optional.empty();
        }
        Submission about = SubmissionReader.read(report);
        signedIn.caller().mustSee(about.contractor());
        return submitting.kept(about);
    }

    @GET
    @Path("json")
    @Operation(hidden = true)
    public String json() {
        return json("", null, SubmitForm.Faults.NONE).render();
    }

    /** Decides what was typed and keeps nothing; or gives the form back with another row in a list. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response preview(InputStream body) throws IOException {
        Map<String, String> fields = new Fields(body, tooLarge, "/*", Typed.NONE + "/*", "add").filled();
        Contract contract = contracts.find(fields.get(CONTRACT));
        if (contract == null || fields.containsKey("add")) {
            return Response.ok(typed(fields, null, SubmitForm.Faults.NONE)).build();
        }
        try {
            Map<String, Object> tree = Typed.of(fields, contract).tree(contract);
            Ids.read(fields.getOrDefault(BEGUN, ""))
                    .flatMap(id -> assessments.find(new Assessment.Id(id), signedIn.caller()))
                    .ifPresent(kept -> KeptFields.withdrawing(tree, kept.submission(), contract));
            return Response.ok(typed(fields, previewed(tree, false), SubmitForm.Faults.NONE))
                    .build();
        } catch (SubmissionRefused refused) {
            return Response.status(422)
                    .entity(typed(fields, null, SubmitForm.Faults.of(refused)))
                    .build();
        }
    }

    /** The same of a request as the call for assessments takes it, which states all facts. */
    @POST
    @Path("json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response previewJson(InputStream body) throws IOException {
        String text = new Fields(body, tooLarge, JSON).filled().getOrDefault(JSON, "");
        try {
            Object tree = JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
            return Response.ok(json(text, previewed(tree, true), SubmitForm.Faults.NONE)
                            .render())
                    .build();
        } catch (SubmissionRefused refused) {
            return Response.status(422)
                    .entity(json(text, null, SubmitForm.Faults.of(refused)).render())
                    .build();
        }
    }

    private Preview previewed(Object tree, boolean replace) {
        return previews.of(submitting.tryOut(Correction.read(tree), replace, signedIn.caller()));
    }

    /**
     * Keeps what was looked at. Sent twice, as by an impatient click, it is kept once; corrected by another meanwhile, it
     * is looked at again.
     */
    @POST
    @Path("keep")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(InputStream body) throws IOException {
        Map<String, String> fields = new Fields(body, tooLarge, JSON, "key", "corrects").filled();
        byte[] json = fields.getOrDefault(JSON, "").getBytes(StandardCharsets.UTF_8);
        try {
            Submission submission = SubmissionReader.read(JsonTree.read(json));
            IdempotencyKey key = IdempotencyKey.of(
                    fields.getOrDefault("key", UUID.randomUUID().toString()), json);
            if (isCorrectedMeanwhile(submission, key, fields.getOrDefault("corrects", ""))) {
                String text = new String(json, StandardCharsets.UTF_8);
                return Response.status(409)
                        .entity(json(text, previewed(JsonTree.read(json), true), CORRECTED_MEANWHILE)
                                .render())
                        .build();
            }
            Assessment kept =
                    assessing.assess(submission, signedIn.caller(), key).assessment();
            return Response.seeOther(
                            URI.create(YearAddress.of(kept.submission()).path() + "?kept=" + kept.id()))
                    .build();
        } catch (SubmissionRefused refused) {
            String text = new String(json, StandardCharsets.UTF_8);
            return Response.status(422)
                    .entity(json(text, null, SubmitForm.Faults.of(refused)).render())
                    .build();
        }
    }

    private boolean isCorrectedMeanwhile(Submission submission, IdempotencyKey key, String corrects) {
        signedIn.caller().mustSee(submission.contractor());
        String kept = submitting
                .kept(submission)
                .map(assessment -> assessment.id().toString())
                .orElse("");
        return !kept.equals(corrects)
                && assessments.answered(signedIn.caller().name(), key).isEmpty();
    }

    private String typed(Map<String, String> fields, Preview preview, SubmitForm.Faults faults) {
        Contract contract = contracts.find(fields.get(CONTRACT));
        String mine = signedIn.caller().contractor();
        Map<String, String> own = new LinkedHashMap<>(fields);
        if (mine != null) {
            own.put("/contractor", mine);
        }
        return frame.around(page, PATH)
                .data("form", SubmitForm.of(contract, own, faults))
                .data("json", null)
                .data("preview", preview)
                .data("contracts", contracts.all())
                .render();
    }

    private TemplateInstance json(String text, Preview preview, SubmitForm.Faults faults) {
        return frame.around(page, PATH)
                .data("form", SubmitForm.of(null, Map.of(), faults))
                .data(JSON, text)
                .data("preview", preview)
                .data("contracts", contracts.all());
    }
}
