package org.plumbline.redeciding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;
import org.plumbline.ledger.Canonical;

/** Compares assessments as trees of the canonical JSON that the ledger keeps of them. */
@ApplicationScoped
class LedgerForm implements KeptForm {

    /** What an assessment came to, without what tells one keeping of it from another. */
    private record Content(List<Ruled> decisions, Settlement settlement, List<Obligation> obligations) {
        static Content of(Assessment assessment) {
            return new Content(
                    assessment.decisions().stream().map(Ruled::of).toList(),
                    assessment.settlement(),
                    assessment.obligations());
        }
    }

    private record Ruled(
            String standard,
            String group,
            Subject subject,
            Outcome outcome,
            String level,
            BigDecimal share,
            BigDecimal amount,
            String row,
            Trail trail) {
        static Ruled of(Decision decision) {
            return new Ruled(
                    decision.standard(),
                    decision.group(),
                    decision.subject(),
                    decision.outcome(),
                    decision.level(),
                    decision.share(),
                    decision.amount(),
                    decision.row(),
                    decision.explanation().trail());
        }
    }

    @Override
    public List<Difference> differences(Assessment kept, Assessment again) {
        return differences(Canonical.tree(Content.of(kept)), Canonical.tree(Content.of(again)));
    }

    static List<Difference> differences(JsonNode kept, JsonNode again) {
        List<Difference> differences = new ArrayList<>();
        compare("", kept, again, differences);
        return differences;
    }

    @Override
    public String request(Submission submission) {
        return new String(Canonical.bytes(RequestTree.of(submission)), StandardCharsets.UTF_8);
    }

    @Override
    public Told told(String line) {
        return new ToldAnswer(line);
    }

    private static void compare(String pointer, JsonNode kept, JsonNode again, List<Difference> differences) {
        if (kept.equals(again)) {
            return;
        }
        if (kept.isObject() && again.isObject()) {
            Set<String> names = new TreeSet<>();
            kept.fieldNames().forEachRemaining(names::add);
            again.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(Pointer.to(pointer, name), present(kept.get(name)), present(again.get(name)), differences));
        } else if (kept.isArray() && again.isArray()) {
            for (int i = 0; i < Math.max(kept.size(), again.size()); i++) {
                compare(pointer + "/" + i, present(kept.get(i)), present(again.get(i)), differences);
            }
        } else {
            differences.add(new Difference(pointer, kept, again));
        }
    }

    /** What is null is left out of canonical JSON. */
    private static JsonNode present(JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }
}
