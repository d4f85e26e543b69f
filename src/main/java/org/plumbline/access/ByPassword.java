package org.plumbline.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.web.KeyHeader;

/** Marks a call that nobody may make who only found a token; what it makes is a secret, and is kept nowhere to be told again. */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface ByPassword {

    /** Refuses others before anything of the body is read. */
    @Provider
    @ByPassword
    class Refusing implements ContainerRequestFilter {
        private final OwnAccount own;

        Refusing(OwnAccount own) {
            this.own = own;
        }

        @Override
        public void filter(ContainerRequestContext call) {
            own.accountByPassword();
            if (call.getMethod().equals(HttpMethod.POST)) {
                KeyHeader.refuse(
                        call.getHeaders().get(KeyHeader.NAME),
                        "a token's secret is told once and kept nowhere. Send it without, and revoke what you don't need.");
            }
        }
    }
}
