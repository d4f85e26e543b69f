package org.plumbline.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Requirement.Condition;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.contract.Standard;

/** One row of a questionnaire sheet; each fault names the cell and what was expected there. */
final class RequirementRow {
    static final List<String> COLUMNS = List.of(
            "Id",
            "Question",
            "Part",
            "Asks",
            "Kind",
            "Only if",
            "At least",
            "Choices",
            "Stands alone",
            "Alone is enough",
            "Needs text",
            "At most",
            "Clause");
    private static final Pattern CONDITION = Pattern.compile("(not )?([^: ]+)(?: ([^:]+))?: (.+)");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

    private final Contract contract;
    private final String path;
    private final Row row;
    private final int number;
    private final Map<String, Integer> columns;
    private final DataFormatter formatter;
    private final List<Fault> faults;

    RequirementRow(
            Contract contract,
            String path,
            Row row,
            int number,
            Map<String, Integer> columns,
            DataFormatter formatter,
            List<Fault> faults) {
        this.contract = contract;
        this.path = path;
        this.row = row;
        this.number = number;
        this.columns = columns;
        this.formatter = formatter;
        this.faults = faults;
    }

    boolean isEmpty() {
        return row == null
                || COLUMNS.stream()
                        .allMatch(column -> !isFormula(column) && text(column).isEmpty());
    }

    Requirement read() {
        COLUMNS.stream()
                .filter(this::isFormula)
                .forEach(column -> fault(column, "A formula is not read; write its value."));
        return new Requirement(
                id(),
                question(),
                optional("Part"),
                needed("Asks"),
                kind(),
                condition(),
                atLeast(),
                lines("Choices"),
                lines("Stands alone"),
                yes("Alone is enough"),
                lines("Needs text"),
                optional("At most"),
                clause());
    }

    /** Faults of what the row names of its own and of other rows. */
    void references(Requirement requirement, List<Requirement> all) {
        amongChoices("Stands alone", requirement.standsAlone(), requirement);
        amongChoices("Needs text", requirement.needsText(), requirement);
        choices(requirement);
        if (requirement.atMostPart() != null && requirement.kind() != Kind.COUNT) {
            fault("At most", "Only a COUNT is held against another part; leave this cell empty.");
        }
        if (requirement.atMostPart() != null && all.stream().noneMatch(other -> isWhole(requirement, other))) {
            fault(
                    "At most",
                    "The question " + requirement.question() + " has no part '" + requirement.atMostPart()
                            + "' that is a COUNT.");
        }
        Condition condition = requirement.onlyIf();
        if (condition != null && all.stream().noneMatch(other -> decides(other, condition))) {
            String place = condition.question() + (condition.part() == null ? "" : " " + condition.part());
            fault("Only if", "No CHOICE of " + place + " has the choice '" + condition.choice() + "'.");
        }
    }

    private void choices(Requirement requirement) {
        if (requirement.kind() != Kind.CHOICE) {
            List.of("At least", "Choices").stream()
                    .filter(column -> !text(column).isEmpty())
                    .forEach(column -> fault(column, "Only a CHOICE has choices; leave this cell empty."));
        } else if (requirement.choices().isEmpty() && !isFormula("Choices")) {
            fault("Choices", "A CHOICE lists its choices, one a line.");
        } else if (requirement.atLeast() > requirement.choices().size()) {
            fault("At least", "There are only " + requirement.choices().size() + " choices.");
        }
    }

    private static boolean isWhole(Requirement part, Requirement other) {
        return other.question().equals(part.question())
                && part.atMostPart().equals(other.part())
                && other.kind() == Kind.COUNT;
    }

    private static boolean decides(Requirement other, Condition condition) {
        return other.question().equals(condition.question())
                && (condition.part() == null || condition.part().equals(other.part()))
                && other.kind() == Kind.CHOICE
                && (Condition.ANY.equals(condition.choice()) || other.choices().contains(condition.choice()));
    }

    private void amongChoices(String column, List<String> named, Requirement requirement) {
        named.stream()
                .filter(choice -> !requirement.choices().contains(choice))
                .forEach(choice -> fault(column, "'" + choice + "' is none of the choices of this row."));
    }

    void fault(String column, String message) {
        String cell = CellReference.convertNumToColString(columns.get(column)) + number;
        faults.add(new Fault("RB-061", path, 0, QuestionnaireReader.SHEET + " " + cell, message));
    }

    private String id() {
        String id = needed("Id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("Id", "'" + id + "' is no id; write letters, digits, dots and dashes, beginning with a letter.");
        }
        return id;
    }

    private String question() {
        String question = needed("Question");
        Standard standard = contract.standards().get(question);
        if (!question.isEmpty() && (standard == null || !path.equals(standard.questionnaire()))) {
            fault("Question", "The contract has no question '" + question + "' in this questionnaire.");
        }
        return question;
    }

    private Kind kind() {
        String kind = needed("Kind");
        return Arrays.stream(Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    fault("Kind", "'" + kind + "' is no kind; write one of " + Arrays.toString(Kind.values()) + ".");
                    return Kind.TEXT;
                });
    }

    private Condition condition() {
        String text = text("Only if");
        if (text.isEmpty()) {
            return null;
        }
        Matcher form = CONDITION.matcher(text);
        if (!form.matches()) {
            fault(
                    "Only if",
                    "'" + text
                            + "' is no condition; write '5.1.1: a choice', '5.1.1: *' for any choice, or 'not 5.1.1: …'.");
            return null;
        }
        return new Condition(form.group(1) != null, form.group(2), form.group(3), form.group(4));
    }

    private int atLeast() {
        String text = text("At least");
        if (!text.isEmpty() && !text.matches("\\d{1,2}")) {
            fault("At least", "'" + text + "' is no number of choices; write 0 to 99, or nothing for 0.");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private boolean yes(String column) {
        String text = text(column);
        if (!List.of("", "yes", "no").contains(text)) {
            fault(column, "'" + text + "' is neither yes nor no.");
        }
        return !text.equals("no");
    }

    private String clause() {
        String clause = needed("Clause");
        if (!clause.isEmpty() && !contract.clauses().containsKey(clause)) {
            fault("Clause", "The contract has no clause '" + clause + "'.");
        }
        return clause;
    }

    private String needed(String column) {
        String text = text(column);
        if (text.isEmpty() && !isFormula(column)) {
            fault(column, "This cell is needed.");
        }
        return text;
    }

    private String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    private List<String> lines(String column) {
        return text(column)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String text(String column) {
        Cell cell = row.getCell(columns.get(column));
        return cell == null || isFormula(column)
                ? ""
                : formatter.formatCellValue(cell).strip();
    }

    private boolean isFormula(String column) {
        Cell cell = row.getCell(columns.get(column));
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }
}
