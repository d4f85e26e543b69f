package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdministeringTest {
    private static final String NAME = "closed-meanwhile";

    @Inject
    Administering administering;

    @Test
    void anAccountThatWasClosedIsNotOpenedByItsOwnersNewPassword() {
        Set<String> staff = Set.of(Roles.STAFF);
        Account signedIn = administering.keep(
                NAME, new Administering.Wish(staff, null, true, "once and no more"), Caller.SERVICE.name());
        administering.keep(NAME, new Administering.Wish(staff, null, false, null), Caller.SERVICE.name());
        assertThatThrownBy(() -> administering.changePassword(signedIn, "a choice of its own"))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(administering.find(NAME)).get().returns(false, Account::enabled);
    }
}
