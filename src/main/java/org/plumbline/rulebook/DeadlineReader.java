package org.plumbline.rulebook;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Deadlines;
import org.plumbline.contract.Term;

/** Reads the deadlines of a contract, which the schema has already vouched for. */
final class DeadlineReader {
    private final YamlFile file;
    private final List<Fault> faults;

    private DeadlineReader(YamlFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Gives the deadlines; a day that no year has is added to the faults. */
    static Deadlines read(YamlNode deadlines, YamlFile file, List<Fault> faults) {
        DeadlineReader reader = new DeadlineReader(file, faults);
        Map<Deadlines.Duty, Term> terms = new EnumMap<>(Deadlines.Duty.class);
        deadlines.each().forEach((word, term) -> terms.put(Deadlines.Duty.of(word), reader.term(word, term)));
        return new Deadlines(terms);
    }

    private Term term(String word, YamlNode term) {
        return new Term(Term.By.valueOf(term.text("by")), rule(word, term), term.text("section"), term.text("why"));
    }

    private Term.Rule rule(String word, YamlNode term) {
        int businessDays = term.has("businessDays") ? Integer.parseInt(term.text("businessDays")) : 0;
        if (term.has("ofNextYear")) {
            return new Term.OfNextYear(day(word, term.text("ofNextYear")));
        }
        if (term.has("ofNextMonth")) {
            return new Term.OfNextMonth(Integer.parseInt(term.text("ofNextMonth")), businessDays);
        }
        return new Term.After(
                Term.Event.valueOf(term.text("after")),
                term.has("days") ? Integer.parseInt(term.text("days")) : businessDays,
                !term.has("days"));
    }

    private MonthDay day(String word, String day) {
        try {
            return MonthDay.parse("--" + day);
        } catch (DateTimeException impossible) {
            faults.add(file.fault(
                    "RB-012", "/deadlines/" + word + "/ofNextYear", "No year has a day '" + day + "'; write MM-DD."));
            return null;
        }
    }
}
