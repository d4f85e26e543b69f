package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

@DisplayName("What is for the Exchange to state")
class ReservedTest {
    private static final Contract CONTRACT =
            Shipped.rulebook().contracts().get("qdp-2024").contract();

    @Test
    void is_what_was_agreed_and_what_earlier_years_came_to_and_not_what_is_measured() {
        assertThat(Reserved.isAny(CONTRACT)).isTrue();
        assertThat(Reserved.isAny(Shipped.contract())).isFalse();
        assertThat(CONTRACT.listOf("submission").orElseThrow().items().fields().values().stream()
                        .filter(Fact::byExchange)
                        .map(Fact::id))
                .containsExactly("agreedDay");
        assertThat(CONTRACT.fact("sealantPriorRate").orElseThrow().byExchange()).isTrue();
        assertThat(CONTRACT.fact("sealantNumerator").orElseThrow().byExchange()).isFalse();
    }

    @Test
    void is_refused_from_an_issuer_at_its_place_while_the_exchange_has_stated_nothing() {
        assertThat(refused(month("agreedDay", "15"), List.of()))
                .containsExactly(
                        new Violation(
                                "/facts/submissions/0/agreedDay",
                                "FA-019",
                                "'Agreed day of the month' is for the Exchange to state, which has not stated it so far; leave it out."));
    }

    @Test
    void stands_as_the_exchange_stated_it_whether_an_issuer_repeats_it_or_leaves_it_out() {
        List<Submission> kept = List.of(month("agreedDay", "5"));
        for (Submission stated : List.of(month("agreedDay", new BigDecimal("5.0")), month("received", true))) {
            assertThat(agreedDay(Reserved.held(stated, CONTRACT, kept))).isEqualTo("5");
        }
    }

    @Test
    void is_refused_where_it_differs_from_what_is_to_be_followed_first() {
        List<Submission> kept = List.of(month("agreedDay", "5"), month("agreedDay", "15"));
        assertThat(refused(month("agreedDay", "15"), kept))
                .extracting(Violation::message)
                .containsExactly(
                        "'Agreed day of the month' is for the Exchange to state, which stated 5; leave it out.");
    }

    @Test
    void of_one_item_is_not_that_of_another() {
        Submission april = of("submissions", Map.of("month", "2024-04", "agreedDay", "15"));
        assertThat(refused(month("agreedDay", "15"), List.of(april))).hasSize(1);
        assertThat(agreedDay(Reserved.held(month("received", true), CONTRACT, List.of(april))))
                .isEqualTo("null");
    }

    private static String agreedDay(Submission held) {
        Map<?, ?> item = (Map<?, ?>) ((List<?>) held.facts().get("submissions")).get(0);
        return String.valueOf(item.get("agreedDay")).replace(".0", "");
    }

    private static List<Violation> refused(Submission stated, List<Submission> kept) {
        List<Violation> violations = new ArrayList<>();
        assertThatThrownBy(() -> Reserved.held(stated, CONTRACT, kept))
                .isInstanceOfSatisfying(SubmissionRefused.class, refused -> violations.addAll(refused.violations()));
        return violations;
    }

    private static Submission month(String field, Object value) {
        Map<String, Object> item = new LinkedHashMap<>(Map.of("month", "2024-03"));
        item.put(field, value);
        return of("submissions", item);
    }

    private static Submission of(String list, Map<String, Object> item) {
        return Asked.year()
                .with("contract", "qdp-2024")
                .with("period", "2024")
                .fact(list, List.of(item))
                .read();
    }
}
