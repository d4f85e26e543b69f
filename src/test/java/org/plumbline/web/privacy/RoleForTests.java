package org.plumbline.web.privacy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;

/** Gives a caller the roles that a test names, whoever it is. */
@Provider
public class RoleForTests implements ContainerRequestFilter {
    static final String ROLES = "X-Roles-For-Tests";

    @Override
    public void filter(ContainerRequestContext call) {
        String roles = call.getHeaderString(ROLES);
        if (roles != null) {
            call.setSecurityContext(new Caller(Arrays.asList(roles.split(","))));
        }
    }

    private record Caller(List<String> roles) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> "somebody";
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return null;
        }
    }
}
