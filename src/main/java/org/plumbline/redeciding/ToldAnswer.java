package org.plumbline.redeciding;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Upshot;
import org.plumbline.ledger.Canonical;

/** A line of {@code decide --bulk}, of whatever version. */
final class ToldAnswer implements KeptForm.Told {
    private final JsonNode answer;
    private final JsonNode assessment;

    ToldAnswer(String line) {
        this.answer = Canonical.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        this.assessment = answer.path("assessment");
    }

    @Override
    public Optional<Engine> engine() {
        JsonNode named = assessment.path("engine");
        return assessment.isMissingNode()
                ? Optional.empty()
                : Optional.of(named.isTextual() ? new Engine(named.textValue()) : Engine.BEFORE_NAMED);
    }

    @Override
    public Optional<String> refused() {
        return assessment.isMissingNode()
                ? Optional.of(answer.at("/problem/violations/0/message").asText("It says nothing of why."))
                : Optional.empty();
    }

    @Override
    public List<Difference> differences(Assessment kept) {
        return refused()
                .map(why -> List.of(new Difference("", "decided", "refused: " + why)))
                .orElseGet(() -> LedgerForm.differences(ToldForm.of(kept), ToldForm.of(assessment)));
    }

    @Override
    public Map<Matter, Upshot> upshots() {
        Map<Matter, Upshot> upshots = new LinkedHashMap<>();
        assessment.path("decisions").forEach(decision -> {
            JsonNode subject = decision.path("subject");
            upshots.put(
                    new Matter(text(decision, "standard"), new Subject(text(subject, "kind"), text(subject, "key"))),
                    new Upshot(
                            Outcome.valueOf(text(decision, "outcome")),
                            number(decision, "share"),
                            number(decision, "amount"),
                            text(decision, "row")));
        });
        return upshots;
    }

    private static BigDecimal number(JsonNode object, String member) {
        String text = text(object, member);
        return text == null ? null : new BigDecimal(text);
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText(null);
    }
}
