package org.plumbline.relief;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.KeyHeader;
import org.plumbline.web.NotKept;
import org.plumbline.web.Once;
import org.plumbline.web.TooLarge;

/** Files that go with a claim. They are kept and given back byte for byte; nothing looks into them or runs them. */
@Path(ClaimResource.ADDRESS + "/{id}/attachments")
public class AttachmentResource {
    private final Claims claims;
    private final Claiming claiming;
    private final SignedIn signedIn;
    private final TooLarge tooLarge;

    AttachmentResource(Claims claims, Claiming claiming, SignedIn signedIn, TooLarge tooLarge) {
        this.claims = claims;
        this.claiming = claiming;
        this.signedIn = signedIn;
        this.tooLarge = tooLarge;
    }

    /** How the file is named. */
    public record FileName(
            @Parameter(description = "Such as incident-report.pdf")
                    @QueryParam("name")
                    @NotNull(message = "is missing; it is the file's name, such as report.pdf.")
                    String name) {}

    @POST
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF})
    @Consumes({"application/pdf", "image/png", "image/jpeg", MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a file to a claim that is not decided yet",
            description = "The body is the file: PDF, PNG, JPEG or plain text in UTF-8. Ten at most.")
    @Once
    @Parameter(name = KeyHeader.NAME, in = ParameterIn.HEADER, description = KeyHeader.DESCRIPTION)
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "Added")
    public Response add(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @BeanParam FileName file,
            InputStream body)
            throws IOException {
        if (type == null) {
            throw new NotSupportedException();
        }
        Claim claim = kept(id);
        Claim after = claiming.attach(
                claim.id(),
                file.name(),
                type.getType() + "/" + type.getSubtype(),
                tooLarge.read(body),
                signedIn.caller());
        int number = after.attachments().size();
        return Response.created(URI.create(ClaimResource.ADDRESS + "/" + id + "/attachments/" + number))
                .entity(ClaimView.of(after, null))
                .build();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER})
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a claim, byte for byte", description = "To be saved, never to be shown in a page.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") String id, @PathParam("number") String number) {
        Claim claim = kept(id);
        Claim.Attachment file = claim.attachments().stream()
                .filter(each -> String.valueOf(each.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> NotKept.inLedger("attachment", number));
        byte[] content = claims.content(claim.id(), file.number()).orElseThrow();
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Claim kept(String id) {
        return Ids.kept("claim", id, claim -> claims.find(claim, signedIn.caller()));
    }
}
