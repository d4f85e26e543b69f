package org.plumbline.rulebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.contract.Alone;
import org.plumbline.contract.Condition;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.contract.Requirement.Need;
import org.plumbline.contract.Requirement.Place;
import org.plumbline.contract.Standard;

/** Reads one row of a questionnaire sheet as a requirement; each fault says what was expected in its cell. */
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
    /** Columns of forms with fields that may, or must, stay blank. A sheet has all of them or none. */
    static final List<String> FORM_COLUMNS = List.of("Need", "Most words", "Not before", "No answer");

    static final List<String> ALL_COLUMNS =
            Stream.concat(COLUMNS.stream(), FORM_COLUMNS.stream()).toList();

    private static final Pattern CHOSEN = Pattern.compile("(not )?([^: ]+)(?: ([^:]+))?: (.+)");
    private static final Pattern ANSWERED =
            Pattern.compile("(not )?([^: ]+)(?: ([^:]+?))? has (text|count|percent|attachment|date)");
    private static final Pattern PLACE = Pattern.compile("(\\S+)(?: (.+))?");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
    private static final Pattern WORDS = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern WORDS_OF = Pattern.compile("(.+): ([1-9]\\d{0,3})");

    private final Contract contract;
    private final String path;
    private final SheetRow row;

    RequirementRow(Contract contract, String path, SheetRow row) {
        this.contract = contract;
        this.path = path;
        this.row = row;
    }

    Requirement read() {
        Kind kind = kind();
        return new Requirement(
                id(),
                question(),
                row.optional("Part"),
                row.needed("Asks"),
                kind,
                need(),
                condition(),
                atLeast(),
                row.lines("Choices"),
                row.lines("Stands alone").stream().map(RequirementRow::alone).toList(),
                yes("Alone is enough"),
                row.lines("Needs text"),
                row.optional("At most"),
                notBefore(),
                kind == Kind.CHOICE ? null : mostWords(),
                kind == Kind.CHOICE ? mostWordsOf() : Map.of(),
                row.lines("No answer"),
                clause());
    }

    private String id() {
        String id = row.needed("Id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            row.fault("Id", "'" + id + "' is no id; write letters, digits, dots and dashes, beginning with a letter.");
        }
        return id;
    }

    private String question() {
        String question = row.needed("Question");
        Standard standard = contract.standards().get(question);
        if (!question.isEmpty() && (standard == null || !path.equals(standard.questionnaire()))) {
            row.fault("Question", "The contract has no question '" + question + "' in this questionnaire.");
        }
        return question;
    }

    private Kind kind() {
        String kind = row.needed("Kind");
        return Arrays.stream(Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseGet(() -> {
                    row.fault(
                            "Kind", "'" + kind + "' is no kind; write one of " + Arrays.toString(Kind.values()) + ".");
                    return Kind.TEXT;
                });
    }

    private Need need() {
        String need = row.text("Need");
        return switch (need) {
            case "", "required" -> Need.REQUIRED;
            case "optional" -> Need.OPTIONAL;
            case "blank otherwise" -> Need.BLANK_OTHERWISE;
            default -> {
                row.fault("Need", "'" + need + "' is none of required, optional and blank otherwise.");
                yield Need.REQUIRED;
            }
        };
    }

    private Condition condition() {
        String text = row.text("Only if");
        if (text.isEmpty()) {
            return null;
        }
        Matcher form = CHOSEN.matcher(text);
        if (form.matches()) {
            return new Condition(
                    form.group(1) != null, new Place(form.group(2), form.group(3)), Kind.CHOICE, form.group(4));
        }
        form = ANSWERED.matcher(text);
        if (form.matches()) {
            Kind kind = Kind.valueOf(form.group(4).toUpperCase(Locale.ROOT));
            return new Condition(form.group(1) != null, new Place(form.group(2), form.group(3)), kind, null);
        }
        row.fault(
                "Only if",
                "'" + text + "' is no condition; write '5.1.1: a choice', '5.1.1: *' for any choice, '5.1.2 has text',"
                        + " or 'not ' and one of these.");
        return null;
    }

    /** A choice, or several with plus signs between, and after "but for" those it goes with all the same. */
    private static Alone alone(String line) {
        String[] sides = line.split(", but for ", 2);
        return new Alone(choices(sides[0]), sides.length == 1 ? List.of() : choices(sides[1]));
    }

    private static List<String> choices(String named) {
        return Arrays.stream(named.split(" \\+ ")).map(String::strip).toList();
    }

    private int atLeast() {
        String text = row.text("At least");
        if (!text.isEmpty() && !text.matches("\\d{1,2}")) {
            row.fault("At least", "'" + text + "' is no number of choices; write 0 to 99, or nothing for 0.");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private boolean yes(String column) {
        String text = row.text(column);
        if (!List.of("", "yes", "no").contains(text)) {
            row.fault(column, "'" + text + "' is neither yes nor no.");
        }
        return !text.equals("no");
    }

    private Place notBefore() {
        Matcher form = PLACE.matcher(row.text("Not before"));
        return form.matches() ? new Place(form.group(1), form.group(2)) : null;
    }

    private Integer mostWords() {
        String text = row.text("Most words");
        if (!text.isEmpty() && !WORDS.matcher(text).matches()) {
            row.fault(
                    "Most words", "'" + text + "' is no number of words; write 1 to 9999, or nothing for any number.");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private Map<String, Integer> mostWordsOf() {
        Map<String, Integer> most = new LinkedHashMap<>();
        for (String line : row.lines("Most words")) {
            Matcher form = WORDS_OF.matcher(line);
            if (!form.matches()) {
                row.fault(
                        "Most words",
                        "'" + line
                                + "' is no limit for a choice; write a choice and 1 to 9999 words, such as 'other: 100'.");
            } else if (most.put(form.group(1), Integer.valueOf(form.group(2))) != null) {
                row.fault("Most words", "'" + form.group(1) + "' stands twice; keep one of the two.");
            }
        }
        return most;
    }

    private String clause() {
        String clause = row.needed("Clause");
        if (!clause.isEmpty() && !contract.clauses().containsKey(clause)) {
            row.fault("Clause", "The contract has no clause '" + clause + "'.");
        }
        return clause;
    }
}
