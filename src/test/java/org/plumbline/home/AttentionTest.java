package org.plumbline.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What the first page counts. */
@QuarkusTest
class AttentionTest {
    @Inject
    Attention attention;

    @Test
    void theMoneyOfAYearIsWhatHoldsAndNotWhatWouldBeUnderOtherReadings() {
        String contractor = Requests.newContractor();
        Caller issuer = new Caller("someone", Set.of(Roles.CONTRACTOR), contractor);
        Calls.keep(Requests.penalty(contractor));
        Attention.Board board = attention.board(issuer);
        assertThat(board.years()).map(Attention.Year::penalties).containsExactly(new BigDecimal("2469.13"));
        assertThat(board.latest()).hasSize(1);

        Calls.keep(Requests.whatIf(contractor));
        assertThat(attention.board(issuer)).isEqualTo(board);
    }
}
