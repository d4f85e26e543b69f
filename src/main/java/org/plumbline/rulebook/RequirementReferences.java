package org.plumbline.rulebook;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.contract.Condition;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.contract.Requirement.Need;
import org.plumbline.contract.Requirement.Place;

/** Holds a row of a questionnaire against itself and the other rows it names. */
final class RequirementReferences {
    private static final Set<Kind> WORDED = Set.of(Kind.CHOICE, Kind.TEXT);

    private final SheetRow row;
    private final Requirement requirement;
    private final List<Requirement> all;

    RequirementReferences(SheetRow row, Requirement requirement, List<Requirement> all) {
        this.row = row;
        this.requirement = requirement;
        this.all = all;
    }

    void check() {
        requirement.standsAlone().forEach(alone -> {
            among("Stands alone", alone.choices(), requirement.choices(), "is none of the choices of this row.");
            among("Stands alone", alone.besides(), requirement.choices(), "is none of the choices of this row.");
        });
        among("Needs text", requirement.needsText(), requirement.choices(), "is none of the choices of this row.");
        among(
                "Most words",
                requirement.mostWordsOf().keySet(),
                requirement.needsText(),
                "is none of the choices that need a text.");
        choices();
        parts();
        most();
        only(Kind.DATE, "Not before", "Only a DATE is held against another date; leave this cell empty.");
        words();
        whole();
        condition();
        earlier();
    }

    private void among(String column, Iterable<String> named, List<String> known, String fault) {
        for (String choice : named) {
            if (!known.contains(choice)) {
                row.fault(column, "'" + choice + "' " + fault);
            }
        }
    }

    private void only(Kind kind, String column, String fault) {
        if (row.has(column) && requirement.kind() != kind) {
            row.fault(column, fault);
        }
    }

    private void choices() {
        if (requirement.kind() != Kind.CHOICE) {
            if (row.has("Choices")) {
                row.fault("Choices", "Only a CHOICE has choices; leave this cell empty.");
            }
            if (row.has("At least") && requirement.kind() != Kind.PARTS) {
                row.fault("At least", "Only a CHOICE has choices; leave this cell empty.");
            }
        } else if (requirement.choices().isEmpty()) {
            row.fault("Choices", "A CHOICE lists its choices, one a line.");
        } else if (requirement.atLeast() > requirement.choices().size()) {
            row.fault("At least", "There are only " + requirement.choices().size() + " choices.");
        }
    }

    private void parts() {
        if (requirement.kind() != Kind.PARTS) {
            return;
        }
        if (requirement.part() != null) {
            row.fault("Part", "PARTS is about all parts of the question; leave this cell empty.");
        }
        long parts = all.stream()
                .filter(other -> other.question().equals(requirement.question()) && other.part() != null)
                .map(Requirement::part)
                .distinct()
                .count();
        if (requirement.atLeast() < 1 || requirement.atLeast() > parts) {
            row.fault(
                    "At least", "The question has " + parts + " parts; write how many of them are needed, at least 1.");
        }
    }

    private void words() {
        if (row.has("Most words") && !WORDED.contains(requirement.kind())) {
            row.fault("Most words", "Only a TEXT or a CHOICE has words; leave this cell empty.");
        }
        if (row.has("No answer") && !WORDED.contains(requirement.kind()) && requirement.kind() != Kind.DATE) {
            row.fault("No answer", "Only a TEXT, a CHOICE or a DATE can be declined in words; leave this cell empty.");
        }
        if (requirement.need() == Need.BLANK_OTHERWISE && requirement.onlyIf() == null && !row.has("Only if")) {
            row.fault("Need", "Blank otherwise than when? Say it in 'Only if'.");
        }
    }

    private void most() {
        if (requirement.kind() != Kind.PERCENT) {
            only(Kind.COUNT, "At most", "Only a COUNT is held against another part; leave this cell empty.");
        } else if (row.has("At most") && !requirement.atMostPart().matches("100|\\d{1,2}")) {
            row.fault("At most", "'" + requirement.atMostPart() + "' is no percentage; write 0 to 100.");
        }
    }

    private void whole() {
        String whole = requirement.kind() == Kind.PERCENT ? null : requirement.atMostPart();
        if (whole != null && !anyAt(new Place(requirement.question(), whole), other -> other.kind() == Kind.COUNT)) {
            row.fault(
                    "At most",
                    "The question " + requirement.question() + " has no part '" + whole + "' that is a COUNT.");
        }
    }

    private void earlier() {
        Place earlier = requirement.notBefore();
        if (earlier != null
                && !anyAt(
                        earlier,
                        other -> other.kind() == Kind.DATE && !other.id().equals(requirement.id()))) {
            row.fault("Not before", "No other row of " + earlier + " is a DATE.");
        }
    }

    private void condition() {
        Condition condition = requirement.onlyIf();
        if (condition == null) {
            return;
        }
        if (condition.kind() != Kind.CHOICE) {
            if (!anyAt(condition.place(), other -> other.kind() == condition.kind())) {
                row.fault("Only if", "No row of " + condition.place() + " is a " + condition.kind() + ".");
            }
        } else if (!anyAt(condition.place(), other -> hasChoice(other, condition.choice()))) {
            row.fault("Only if", "No CHOICE of " + condition.place() + " has the choice '" + condition.choice() + "'.");
        }
    }

    private boolean anyAt(Place place, Predicate<Requirement> fits) {
        return all.stream()
                .filter(other -> place.question().equals(other.question())
                        && (place.part() == null || place.part().equals(other.part())))
                .anyMatch(fits);
    }

    private static boolean hasChoice(Requirement other, String choice) {
        return other.kind() == Kind.CHOICE
                && (Condition.ANY.equals(choice) || other.choices().contains(choice));
    }
}
