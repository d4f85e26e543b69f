package org.plumbline.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.plumbline.json.ProblemDetail;

/**
 * What the document of the interface says of every call alike: its name and its room, by which it is found in the code too; the
 * errors that it can be answered with, in one shape; and how to sign in.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
@OpenAPIDefinition(
        info = @Info(title = "Plumbline", version = "1"),
        components = @Components(schemas = @Schema(name = "ProblemDetail", implementation = ProblemDetail.class)))
public class ApiDocument implements OASFilter {
    static final String PROBLEM = "Problem";

    /** As the strategy package-class-method names an operation. */
    private static final String ROOMS = "org.plumbline.";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema(PROBLEM, document.getComponents().getSchemas().get(ProblemDetail.class.getSimpleName()));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    name(operation);
                    errors(path, method, operation);
                }));
        signIn(document);
    }

    /** Such as claim.file in the room relief. */
    private static void name(Operation operation) {
        String id = operation.getOperationId();
        if (id != null && id.startsWith(ROOMS)) {
            String room = id.substring(ROOMS.length(), id.lastIndexOf('.'));
            String call = id.substring(id.lastIndexOf('.') + 1).replaceFirst("(Resource)?_", ".");
            operation.setOperationId(Character.toLowerCase(call.charAt(0)) + call.substring(1));
            operation.setTags(List.of(room));
        }
    }

    private static void errors(String path, PathItem.HttpMethod method, Operation operation) {
        Map<Integer, String> errors = new TreeMap<>(Map.of(
                400,
                "The request can't be read; each fault is told by its place",
                401,
                "Not signed in",
                403,
                "Not allowed to whoever is signed in",
                429,
                "Too many requests; come again after the seconds of " + HttpHeaders.RETRY_AFTER,
                503,
                "Not possible at the moment; come again later"));
        if (path.contains("{")) {
            errors.put(404, "There is nothing of this name or id");
        }
        if (method != PathItem.HttpMethod.GET) {
            errors.put(409, "Not possible now, as things stand");
            errors.put(422, "Read, and not acceptable");
        }
        if (operation.getRequestBody() != null) {
            errors.put(413, "The body is too large");
            errors.put(415, "The body is of a type that this call does not take");
        }
        APIResponses answers =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        errors.forEach((status, why) -> {
            if (!answers.hasAPIResponse(status.toString())) {
                answers.addAPIResponse(
                        status.toString(), OASFactory.createAPIResponse().description(why));
            }
        });
        answers.getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().matches("[45]\\d\\d"))
                .forEach(answer -> answer.getValue().setContent(problem()));
        operation.setResponses(answers);
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static void signIn(OpenAPI document) {
        Map<String, SecurityScheme> ways = new TreeMap<>(Map.of(
                "basic",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("Name and password of an account"),
                "bearer",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token issued by POST /api/v1/me/tokens, or by the OpenID Connect server")));
        ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .ifPresent(server -> ways.put(
                        "openIdConnect",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(server.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                                .description("Sign-in by the organization's own server")));
        ways.forEach((name, way) -> {
            document.getComponents().addSecurityScheme(name, way);
            document.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(name));
        });
    }
}
