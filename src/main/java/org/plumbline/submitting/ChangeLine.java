package org.plumbline.submitting;

import java.util.List;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;
import org.plumbline.fact.RequestTree;
import org.plumbline.web.page.PageWords;

/**
 * What a correction changes, as people read it.
 *
 * @param was empty where it was not stated
 * @param becomes empty where it is withdrawn
 */
public record ChangeLine(String label, String was, String becomes) {

    /** Whether something that is kept would be lost. */
    public boolean isLoss() {
        return becomes.isEmpty();
    }

    static List<ChangeLine> of(Corrected corrected, Contract contract) {
        return corrected.changes().stream().map(each -> of(each, contract)).toList();
    }

    private static ChangeLine of(Corrected.Change change, Contract contract) {
        int month = change.fact().indexOf('/') + 1;
        Fact fact = contract.facts().get(change.fact().substring(month));
        String label = fact == null ? PageWords.plain(change.fact()) : fact.label();
        String place = month == 0 ? "" : Shown.of(change.fact().substring(0, month - 1), "month") + ": ";
        return new ChangeLine(place + label, shown(change.was(), fact), shown(change.becomes(), fact));
    }

    private static String shown(Object value, Fact fact) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.size() == 1 ? "1 entry" : list.size() + " entries";
        }
        String text = RequestTree.written(value);
        return fact == null ? text : Shown.of(text, Frame.Quantity.of(fact).type());
    }
}
