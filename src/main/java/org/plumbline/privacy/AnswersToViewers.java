package org.plumbline.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.plumbline.request.Roles;

/**
 * Masks what looks like personal data in every answer to a caller who may only view. Of JSON only texts are changed,
 * and neither keys nor numbers; a stream masks itself, being an export, or is none of a viewer's.
 */
@Provider
public class AnswersToViewers implements ContainerResponseFilter {
    private final Privacy privacy;
    private final ObjectMapper json;

    AnswersToViewers(Privacy privacy, ObjectMapper json) {
        this.privacy = privacy;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
        // A problem repeats nothing of what was kept, and may come before anybody knows who calls.
        boolean refused = answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode();
        if (!refused && answer.hasEntity() && mayOnlyView(call.getSecurityContext())) {
            answer.setEntity(masked(answer.getEntity()));
        }
    }

    private static boolean mayOnlyView(SecurityContext caller) {
        return caller != null
                && caller.isUserInRole(Roles.VIEWER)
                && Roles.ALL.stream().filter(role -> !role.equals(Roles.VIEWER)).noneMatch(caller::isUserInRole);
    }

    /** As text: what is masked is no longer of the type that the call declares. */
    private String written(Object tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object masked(Object entity) {
        if (entity instanceof String text) {
            return privacy.mask(text);
        }
        return entity instanceof StreamingOutput || entity instanceof byte[]
                ? entity
                : written(privacy.masked(json.convertValue(entity, Object.class)));
    }
}
