package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

@QuarkusTest
class SupersedingTest {
    private final String contractor = Requests.newContractor();

    @Test
    void eachAssessmentOfTheSameNamesTheOneBefore() {
        JsonPath first = Calls.keep(Requests.penalty(contractor));
        JsonPath second = Calls.keep(Requests.met(contractor));
        JsonPath third = Calls.keep(Requests.met(contractor));
        assertThat(first.getString("supersedes")).isNull();
        assertThat(second.getString("supersedes")).isEqualTo(first.getString("id"));
        assertThat(third.getString("supersedes")).isEqualTo(second.getString("id"));
    }

    @Test
    void anAssessmentOfSomethingElseSupersedesNothing() {
        Calls.keep(Requests.of(contractor));
        for (Requests other : List.of(
                Requests.of(contractor + "-2"),
                Requests.of(contractor).with("market", "SMALL_BUSINESS"),
                Requests.of(contractor).with("period", "2017-01"),
                Requests.of(contractor).with("kind", "INITIAL"))) {
            assertThat(Calls.keep(other).getString("supersedes")).isNull();
        }
    }

    @Test
    void assessmentsSubmittedAtOnceMakeOneChain() {
        Map<String, String> before = AtOnce.run(8, number -> Calls.keep(Requests.penalty(contractor))).stream()
                .collect(Collectors.toMap(
                        kept -> kept.getString("id"), kept -> String.valueOf(kept.getString("supersedes"))));
        assertThat(before.values()).doesNotHaveDuplicates();
        Set<String> ends = new HashSet<>(before.keySet());
        ends.removeAll(before.values());
        assertThat(ends).hasSize(1);
        int length = 0;
        for (String id = ends.iterator().next(); !id.equals("null"); id = before.get(id)) {
            length++;
        }
        assertThat(length).isEqualTo(8);
    }

    @Test
    void decisionsShowWhatIsCurrentUnlessAskedForAll() {
        Calls.keep(Requests.penalty(contractor));
        String current = Calls.keep(Requests.met(contractor)).getString("id");
        assertThat(outcomes(Map.of())).containsExactly("MET");
        assertThat(outcomes(Map.of("current", true))).containsExactly("MET");
        assertThat(outcomes(Map.of("current", false))).containsExactly("MET", "PENALTY");
        assertThat(outcomes(Map.of("outcome", "PENALTY"))).isEmpty();
        assertThat(ask(Map.of()).getString("items[0].assessment")).isEqualTo(current);
    }

    private List<String> outcomes(Map<String, ?> parameters) {
        return ask(parameters).getList("items.outcome");
    }

    private JsonPath ask(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("contractor", contractor);
        all.put("standard", "1.4");
        return Calls.ask(Calls.DECISIONS, all).jsonPath();
    }
}
