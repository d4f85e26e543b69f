package org.plumbline.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.plumbline.agenda.Due;
import org.plumbline.agenda.DueSource;
import org.plumbline.contract.Term;
import org.plumbline.decision.Shown;

/** Corrective items that wait for the contractor. */
@ApplicationScoped
class CorrectiveDues implements DueSource {
    private final CorrectiveItems items;

    CorrectiveDues(CorrectiveItems items) {
        this.items = items;
    }

    @Override
    public List<Due> dues(Query query) {
        return items.due(query).stream().map(CorrectiveDues::due).toList();
    }

    private static Due due(CorrectiveItem item) {
        return new Due(
                "obligation " + item.id(),
                Due.Kind.CORRECTIVE_STEP,
                item.matter().contract(),
                item.matter().contractor(),
                item.matter().market(),
                item.matter().period(),
                Term.By.CONTRACTOR,
                words(item) + " for standard " + item.obligation().standard() + " in "
                        + Shown.of(item.matter().period().toString(), "period"),
                item.due(),
                item.lateFrom(),
                false,
                false,
                "/api/v1/obligations/" + item.id());
    }

    private static String words(CorrectiveItem item) {
        String words = item.obligation().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
