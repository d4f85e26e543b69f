package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tells in sentences what a correction changed in a decision, and why the amount differs. */
public final class ChangesText {
    public static final String TITLE = "What the correction changed";

    private ChangesText() {}

    /** A sentence for each change: first what came of it, then what it comes from. */
    public static List<String> sentences(Changes changes) {
        List<String> told = new ArrayList<>();
        told.add("This takes the place of the assessment of "
                + Shown.of(changes.decidedOn().toString(), "date") + " ("
                + changes.superseded() + ").");
        if (changes.isNone()) {
            told.add("Nothing behind this decision differs, and nothing in it.");
            return told;
        }
        told.add(outcome(changes.outcome()));
        told.add(amount(changes.amount()));
        changes.facts().forEach(fact -> told.add(differs(fact.label(), fact.shown())));
        changes.others().forEach(other -> told.add(differs(other.label(), other.value())));
        changes.before().forEach(said -> told.add("No longer: " + said));
        changes.now().forEach(said -> told.add("Now: " + said));
        return told;
    }

    /** The same as a section of the text of an explanation. */
    public static String section(Changes changes) {
        StringBuilder text = new StringBuilder("\n" + TITLE + "\n");
        sentences(changes).forEach(each -> text.append("   ").append(each).append('\n'));
        return text.toString();
    }

    private static String outcome(Changes.Change<Outcome> outcome) {
        if (outcome.before() == null) {
            return "It was not decided before; the outcome is " + Wording.of(outcome.now()) + ".";
        }
        return outcome.differs()
                ? "The outcome was " + Wording.of(outcome.before()) + " and is " + Wording.of(outcome.now()) + " now."
                : "The outcome is " + Wording.of(outcome.now()) + ", as before.";
    }

    private static String amount(Changes.Change<BigDecimal> amount) {
        if (!amount.differs()) {
            return amount.now() == null
                    ? "No amount could be named before, and none can now."
                    : "The amount is " + Shown.dollars(amount.now()) + ", as before.";
        }
        return "The amount was " + named(amount.before()) + " and is " + named(amount.now()) + " now" + by(amount)
                + ".";
    }

    private static String named(BigDecimal amount) {
        return amount == null ? "not named" : Shown.dollars(amount);
    }

    private static String by(Changes.Change<BigDecimal> amount) {
        if (amount.before() == null || amount.now() == null) {
            return "";
        }
        BigDecimal difference = amount.now().subtract(amount.before());
        return ", " + Shown.dollars(difference.abs()) + (difference.signum() < 0 ? " less" : " more");
    }

    private static String differs(String label, Changes.Change<String> value) {
        return label + ": " + told(value.before()) + " before, " + told(value.now()) + " now.";
    }

    private static String told(String value) {
        return value == null ? "none" : value;
    }
}
