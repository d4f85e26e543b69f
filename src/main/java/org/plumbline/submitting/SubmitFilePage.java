package org.plumbline.submitting;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.rulebooks.ContractWords;
import org.plumbline.web.Fields;
import org.plumbline.web.Heavy;
import org.plumbline.web.TooLarge;
import org.plumbline.web.page.PageFrame;

/** Submits a workbook or CSV of several reports: decided to be looked at, or kept, all of it or nothing. */
@Path("/submit/file")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
public class SubmitFilePage {
    private static final String KEEP = "keep";

    /** To keep also what corrects something, after it was told what changes. */
    private static final String CORRECT = "correct";

    private final PageFrame frame;
    private final FigureFile figures;
    private final ContractWords contracts;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;
    private final Template page;

    SubmitFilePage(
            PageFrame frame,
            FigureFile figures,
            ContractWords contracts,
            SignedIn signedIn,
            TooLarge tooLarge,
            @Location("page/submit-file.html") Template page) {
        this.frame = frame;
        this.figures = figures;
        this.contracts = contracts;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public String empty() {
        return page(null, List.of());
    }

    /**
     * Keeps a file, or shows what it would come to.
     *
     * @param action {@code keep} to keep what corrects nothing, {@code correct} to keep it whatever it corrects
     * @param replace {@code true} to withdraw what the file does not name
     */
    @POST
    @Heavy
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response submit(
            @RestForm("file") FileUpload file,
            @RestForm("action") String action,
            @RestForm("replace") String replace,
            MultipartFormDataInput form)
            throws IOException {
        try {
            Fields.refuseOthers(form.getValues().keySet(), "file", "action", "replace");
            byte[] content = content(file);
            boolean whole = Boolean.parseBoolean(replace);
            FileResult result = CORRECT.equals(action) ? kept(content, whole) : lookedAt(content, whole);
            return Response.ok(page(
                            KEEP.equals(action) && result.corrections().isEmpty() ? kept(content, whole) : result,
                            List.of()))
                    .build();
        } catch (SubmissionRefused refused) {
            return Response.status(422).entity(page(null, refused.violations())).build();
        }
    }

    private FileResult lookedAt(byte[] content, boolean replace) throws IOException {
        return FileResult.of(false, figures.decide(content, false, replace, signedIn.caller()), contracts);
    }

    private FileResult kept(byte[] content, boolean replace) throws IOException {
        return FileResult.of(true, figures.decide(content, true, replace, signedIn.caller()), contracts);
    }

    private byte[] content(FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw SubmissionRefused.malformed(
                    List.of(new Violation("", "FA-009", "Choose a file that has something in it.")));
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return tooLarge.read(content);
        }
    }

    private String page(FileResult result, List<Violation> faults) {
        return frame.around(page, "/submit")
                .data("result", result)
                .data("faults", faults)
                .data("contracts", contracts.all())
                .render();
    }
}
