package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.rulebook.StandardModel;

/**
 * What the table or the questionnaire of one standard made of the facts. Values are in the order of the frame, as exact
 * decimals in text, null where unknown.
 *
 * @param instance what was judged
 * @param given the facts as they were used, with single months taken out
 * @param origins where each of them came from
 * @param computed the derived quantities
 * @param inputs the values the columns of the table tested
 * @param holds for each row a character per column: 1 where its test held, 0 where not; empty without a table
 * @param penaltyAtMost the largest penalty share it could have come to
 * @param creditAtMost the largest credit share
 */
record StandardResult(
        Frame frame,
        Instance instance,
        Finding finding,
        List<String> given,
        List<String> origins,
        List<String> computed,
        List<String> inputs,
        List<String> holds,
        BigDecimal penaltyAtMost,
        BigDecimal creditAtMost) {

    /** Whether another says the same of what is owed, in whatever words and by whichever row. */
    boolean comesToTheSame(StandardResult other) {
        return finding.effect() == other.finding.effect()
                && Objects.equals(finding.level(), other.finding.level())
                && isSame(finding.share(), other.finding.share())
                && isSame(finding.amount(), other.finding.amount())
                && isSame(penaltyAtMost, other.penaltyAtMost)
                && isSame(creditAtMost, other.creditAtMost);
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    /** What a table answered for the figures of one thing it judges. */
    static StandardResult of(StandardModel model, Instance instance, Figures figures, TableAnswer answer) {
        return of(model, instance, figures, answer, model.penaltyAtMost(), model.creditAtMost());
    }

    /** What a table can come to where some of the figures are missing. */
    static StandardResult of(StandardModel model, Instance instance, Figures figures, Possible possible) {
        return of(
                model,
                instance,
                figures,
                possible.answer(),
                possible.atMost(Outcome.PENALTY, model.penaltyAtMost()),
                possible.atMost(Outcome.CREDIT, model.creditAtMost()));
    }

    private static StandardResult of(
            StandardModel model,
            Instance instance,
            Figures figures,
            TableAnswer answer,
            BigDecimal penaltyAtMost,
            BigDecimal creditAtMost) {
        return new StandardResult(
                model.frame(),
                instance,
                new Finding(
                        model.standard().id(),
                        instance.subject(),
                        instance.period(),
                        answer.level(),
                        answer.effect(),
                        answer.share(),
                        answer.amount(),
                        answer.row().id(),
                        answer.row().reason()),
                model.facts().stream()
                        .map(fact -> ItemsText.of(fact, figures.values().get(fact.id())))
                        .toList(),
                model.facts().stream().map(fact -> figures.origin(fact.id())).toList(),
                answer.computed(),
                answer.inputs(),
                answer.holds(),
                penaltyAtMost,
                creditAtMost);
    }

    /** Where there was nothing to consult the table on. */
    static StandardResult absent(StandardModel model, Instance instance) {
        List<String> unknown = Collections.nCopies(model.frame().given().size(), null);
        return new StandardResult(
                model.frame(),
                instance,
                instance.findingOfAbsence(),
                unknown,
                unknown,
                Collections.nCopies(model.frame().computed().size(), null),
                List.of(),
                List.of(),
                model.penaltyAtMost(),
                model.creditAtMost());
    }

    /** Whether a fact, or the answer to a requirement, was given. */
    boolean gives(String name) {
        return IntStream.range(0, given.size())
                .anyMatch(
                        i -> given.get(i) != null && frame.given().get(i).name().equals(name));
    }

    /** Whether its table moves money at all, for these figures or for others. */
    boolean movesMoney() {
        return frame.rows().stream()
                .anyMatch(row -> Outcome.valueOf(row.outputs().get("effect")).movesMoney()
                        && new BigDecimal(row.outputs().get("share")).signum() > 0);
    }
}
