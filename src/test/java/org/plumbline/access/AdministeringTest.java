package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;

@QuarkusTest
class AdministeringTest {
    private static final String NAME = "closed-meanwhile";
    private static final Set<String> STAFF = Set.of(Roles.STAFF);
    private static final int A_WHILE_MILLIS = 500;

    @Inject
    Administering administering;

    @Inject
    Issuing issuing;

    @Test
    void anAccountThatWasClosedIsNotOpenedByItsOwnersNewPassword() {
        Account signedIn = made(NAME);
        administering.keep(NAME, new Administering.Wish(STAFF, null, false, null), Caller.SERVICE.name());
        assertThatThrownBy(() -> administering.changePassword(signedIn, "a choice of its own"))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(administering.find(NAME)).get().returns(false, Account::enabled);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatBeginsWaitsForAChangeThatIsUnderWayAndDoesNotOutliveIt(boolean asSession) throws Exception {
        String name = "renewed-meanwhile-" + asSession;
        Account signedIn = made(name);
        Function<Account, Issuing.Issued> begin = account -> asSession
                ? issuing.session(account, "here")
                : issuing.apiToken(account, "a test", Duration.ofDays(366));
        CompletableFuture<Issuing.Issued> begun = QuarkusTransaction.requiringNew()
                .call(() -> {
                    administering.keep(
                            name,
                            new Administering.Wish(STAFF, null, true, "reset by an admin"),
                            Caller.SERVICE.name());
                    CompletableFuture<Issuing.Issued> waiting =
                            CompletableFuture.supplyAsync(() -> begin.apply(signedIn));
                    assertThatThrownBy(() -> waiting.get(A_WHILE_MILLIS, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return waiting;
                });
        assertThatThrownBy(begun::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(SignInRefused.class);
        assertThat(issuing.of(name)).isEmpty();
        begin.apply(administering.find(name).orElseThrow());
        assertThat(issuing.of(name)).hasSize(1);
    }

    private Account made(String name) {
        return administering.keep(
                name, new Administering.Wish(STAFF, null, true, "once and no more"), Caller.SERVICE.name());
    }
}
