package org.plumbline.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.plumbline.editing.Column.Kind;

/** Whether a cell can stand in its column; else why not, and what to write. */
final class CellCheck {
    private static final String NOT_READ = "RB-074";
    private static final String NOT_ALLOWED = "RB-075";
    private static final int LONGEST = 500;
    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("\\d,\\d");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d,]|\\d\\.)[1-9]\\d{0,2},\\d{3}(?![\\d,]|\\.\\d)");

    private static final Set<String> TEMPORAL = Set.of("date", "time", "date and time", "duration");

    private static final Map<String, String> TESTS = Map.of(
            "number", "\"> 0.03\", \"[0.03..0.05]\" or \"-\" for any",
            "string", "a word in quotes such as \"KNOWN\", several with commas between them, or \"-\" for any",
            "boolean", "\"true\", \"false\" or \"-\" for any",
            "date", "\"< date(\"2017-07-01\")\" or \"-\" for any");
    private static final Map<String, String> VALUES = Map.of(
            "number", "a number such as \"0.04\"",
            "string", "a word in quotes such as \"MET\", or null",
            "boolean", "true or false",
            "date", "a date such as date(\"2017-07-01\")");

    private final Feel feel;

    CellCheck(ModelFile model) {
        this.feel = new Feel(model.names());
    }

    /**
     * Why a cell can't stand.
     *
     * @param code RB-074 or RB-075
     * @param message with the mend
     */
    record Problem(String code, String message) {}

    Optional<Problem> problem(Column column, EditedCell cell) {
        if (column.kind() == Kind.ANNOTATION) {
            return Optional.empty();
        }
        if (cell.text().isEmpty()) {
            return Optional.of(new Problem(NOT_READ, "The cell is empty; write " + examples(column) + "."));
        }
        if (cell.text().length() > LONGEST) {
            return Optional.of(new Problem(
                    NOT_READ,
                    cell.quoted() + " is longer than " + LONGEST + " characters; make it a decision of its own."));
        }
        Optional<String> why = why(column, cell.text());
        if (why.isPresent()) {
            return Optional.of(
                    new Problem(NOT_READ, cell.quoted() + " " + why.get() + "; write " + mend(column, cell)));
        }
        return stranger(column, cell.text()).map(word -> new Problem(NOT_ALLOWED, notAllowed(column, cell, word)));
    }

    private String mend(Column column, EditedCell cell) {
        Optional<String> mended = mended(column, cell.text());
        String several = COMMA_IN_NUMBER.matcher(cell.text()).find()
                ? (THOUSANDS.matcher(cell.text()).find()
                                ? ", with a point in place of the comma if a part is meant"
                                : "")
                        + (column.kind() == Kind.INPUT
                                ? ", or put a space behind the comma if either of two values is meant"
                                : "")
                : "";
        return mended.map(mend -> "\"" + mend + "\"" + several).orElse(examples(column)) + ".";
    }

    private Optional<String> mended(Column column, String text) {
        return Mends.of(column, text)
                .filter(mend ->
                        why(column, mend).isEmpty() && stranger(column, mend).isEmpty())
                .findFirst();
    }

    private static String notAllowed(Column column, EditedCell cell, String word) {
        String allowed = column.words().isEmpty() ? column.allowed() : String.join(", ", column.words());
        return (cell.text().equals(word) ? cell.quoted() : word + " in " + cell.quoted())
                + " is not among the values allowed here; write one of " + allowed + ".";
    }

    /** Why a text is no cell of its column, as the end of a sentence; nothing where it is one. */
    private Optional<String> why(Column column, String text) {
        Feel.Tree tree = column.kind() == Kind.INPUT ? feel.tests(text) : feel.expression(text);
        boolean fits = tree.isWhole()
                && !isAmbiguous(column, text)
                && tree.parts().stream().noneMatch(CellCheck::isRangeOfRanges)
                && tree.parts().stream().flatMap(CellCheck::values).allMatch(value -> fits(column, value));
        return fits ? Optional.empty() : Optional.of(column.kind() == Kind.INPUT ? noTest(column) : noValue(column));
    }

    private static String noTest(Column column) {
        return column.type().isEmpty() ? "is no test" : "is no test of a " + column.type();
    }

    private static String noValue(Column column) {
        return column.type().isEmpty() ? "is no value" : "is no " + column.type();
    }

    private static String examples(Column column) {
        if (!column.words().isEmpty()) {
            return "one of " + String.join(", ", column.words())
                    + (column.kind() == Kind.INPUT ? ", or \"-\" for any" : "");
        }
        return column.kind() == Kind.INPUT
                ? TESTS.getOrDefault(column.type(), "a test such as \"> 1\", or \"-\" for any")
                : VALUES.getOrDefault(column.type(), "an expression, or null");
    }

    /** 0,03 is to FEEL the two numbers 0 and 3, and never what was meant. */
    private static boolean isAmbiguous(Column column, String text) {
        return column.type().equals("number")
                && column.words().isEmpty()
                && COMMA_IN_NUMBER.matcher(text).find();
    }

    /** What the engine makes of =< without a word. */
    private static boolean isRangeOfRanges(ASTNode node) {
        return node instanceof RangeNode && Feel.children(node).anyMatch(RangeNode.class::isInstance);
    }

    /** The values that stand in a test: the ends of a range, the parts of a list, or itself. */
    private static Stream<ASTNode> values(ASTNode node) {
        return node instanceof RangeNode || node instanceof ListNode
                ? Feel.children(node).flatMap(CellCheck::values)
                : Stream.of(node);
    }

    /** Only what stands there literally is known to have another type than the column. */
    private static boolean fits(Column column, ASTNode value) {
        String type = literalType(value);
        return type.isEmpty()
                || column.type().isEmpty()
                || column.type().equals(type)
                || type.equals("time")
                        && !List.of("number", "string", "boolean").contains(column.type());
    }

    private static String literalType(ASTNode value) {
        if (value instanceof NumberNode) {
            return "number";
        } else if (value instanceof StringNode) {
            return "string";
        } else if (value instanceof BooleanNode) {
            return "boolean";
        } else if (value instanceof AtLiteralNode || isTemporal(value)) {
            return "time";
        } else if (value instanceof SignedUnaryNode) {
            return Feel.children(value).map(CellCheck::literalType).findFirst().orElse("");
        }
        return "";
    }

    private static boolean isTemporal(ASTNode value) {
        return value instanceof FunctionInvocationNode call
                && TEMPORAL.contains(call.getName().getText());
    }

    /** The first value that is not among the allowed ones, where these are enumerated. */
    private Optional<String> stranger(Column column, String text) {
        if (column.words().isEmpty()) {
            return Optional.empty();
        }
        Feel.Tree tree = column.kind() == Kind.INPUT ? feel.tests(text) : feel.expression(text);
        return tree.parts().stream()
                .filter(part -> part instanceof StringNode || part instanceof NumberNode)
                .map(ASTNode::getText)
                .filter(word -> !column.words().contains(word))
                .findFirst();
    }
}
