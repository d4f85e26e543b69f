package org.plumbline.decision;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Reading;
import org.plumbline.decision.Account.Line;

/** Puts the account of a decision together. */
final class AccountGiven {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a zzz", Locale.US);

    private final Decision decision;
    private final Heading heading;
    private final Contract contract;
    private final Frame frame;
    private final Trail trail;

    AccountGiven(Decision decision, Heading heading, Contract contract) {
        this.decision = decision;
        this.heading = heading;
        this.contract = contract;
        this.frame = decision.explanation().frame();
        this.trail = decision.explanation().trail();
    }

    Account with(List<Turning> turnings) {
        return new Account(
                decision.standard(),
                decision.title(),
                decision.outcome(),
                Wording.of(decision.outcome()),
                about(),
                Wording.sentence(trail.summary(), contract),
                given(),
                computed(),
                trail.tested() ? TableAccount.of(frame, trail) : null,
                rules(),
                money(),
                turnings.stream()
                        .map(turning -> TurningText.of(turning, decision.outcome()))
                        .toList(),
                readings(),
                decision.explanation().interpretations().stream()
                        .map(note -> Line.of(note.id(), note.text()))
                        .toList(),
                heading.rulebook());
    }

    private List<Line> about() {
        List<Line> about = new ArrayList<>();
        about.add(new Line("Contract", contract.title(), contract.id()));
        about.add(Line.of(
                "Clause",
                "%s, %s: %s"
                        .formatted(
                                frame.clause().document(),
                                frame.clause().section(),
                                frame.clause().title())));
        about.add(Line.of("Contractor", heading.contractor()));
        about.add(Line.of("Market", contract.markets().get(heading.market()).label()));
        String period = heading.period().toString();
        about.add(new Line(
                "Period", heading.period().isMonth() ? Shown.of(period, "month") : period, Wording.of(heading.kind())));
        if (!decision.subject().isContractor()) {
            about.add(Line.of(
                    "Decided for",
                    decision.subject().kind() + " "
                            + Wording.sentence(decision.subject().key(), contract)));
        }
        if (heading.decidedAt() != null) {
            about.add(Line.of(
                    "Decided on", TIME.withZone(contract.calendar().zone()).format(heading.decidedAt())));
        }
        return about;
    }

    private List<Line> given() {
        return IntStream.range(0, frame.given().size())
                .mapToObj(i -> given(
                        frame.given().get(i),
                        trail.given().get(i),
                        trail.origins().get(i)))
                .toList();
    }

    private Line given(Frame.Quantity fact, String value, String origin) {
        if (value == null) {
            return Line.of(fact.label(), origin == null ? "not submitted" : Wording.sentence(origin, contract));
        }
        boolean counts = List.of("count", "quantity").contains(fact.type());
        return new Line(
                fact.label(),
                Wording.value(value, fact.type()) + (counts ? Units.behind(value, fact.unit()) : ""),
                origin == null ? "" : Wording.sentence(origin.replaceFirst("^request", "as submitted"), contract));
    }

    private List<Line> computed() {
        return IntStream.range(0, frame.computed().size())
                .mapToObj(i -> Line.of(
                        frame.computed().get(i).label(),
                        Wording.value(
                                trail.computed().get(i), frame.computed().get(i).type())))
                .toList();
    }

    private List<Line> rules() {
        return trail.rules().stream()
                .map(fired -> new Line(fired.rule(), Wording.sentence(fired.did(), contract), section(fired.clause())))
                .toList();
    }

    private String section(String clause) {
        Contract.Clause cited = contract.clauses().get(clause);
        return cited == null ? clause : contract.document() + ", " + cited.section();
    }

    private List<Line> money() {
        return trail.money().stream()
                .map(step -> Line.of(Shown.upperFirst(step.step()), Shown.dollars(step.amount())))
                .toList();
    }

    private List<Line> readings() {
        List<Line> readings = new ArrayList<>();
        Set<String> bearing = trail.readings().stream()
                .map(Trail.ReadingEffect::interpretation)
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> requested : trail.requestedReadings().entrySet()) {
            if (!bearing.contains(requested.getKey())) {
                continue;
            }
            readings.add(Line.of(
                    requested.getKey(),
                    "decided, as the request asked, on " + meaning(requested.getKey(), requested.getValue()) + "."));
        }
        for (Trail.ReadingEffect other : trail.readings()) {
            String amount = other.amount() == null ? "" : ", " + Shown.dollars(new BigDecimal(other.amount()));
            readings.add(Line.of(
                    other.interpretation(),
                    "decided on " + meaning(other.interpretation(), other.chosen()) + "; on "
                            + meaning(other.interpretation(), other.alternative()) + " the outcome would be: "
                            + Shown.lowerFirst(Wording.of(other.outcome())) + amount + "."));
        }
        return readings;
    }

    private String meaning(String interpretation, String value) {
        Reading reading = contract.readings().get(interpretation);
        return '"' + (reading == null ? value : reading.values().getOrDefault(value, value)) + '"';
    }
}
