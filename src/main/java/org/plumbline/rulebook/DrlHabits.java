package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.lang.DRL6Lexer;

/**
 * Refuses DRL that compiles but does not mean what it says: a decimal without the suffix B is a double, and
 * {@code $x: share * 2B} without parentheses binds the share alone.
 */
final class DrlHabits {
    private static final Pattern BINDING = Pattern.compile("\\s*\\$?\\w+\\s*:=?\\s*(.+)", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'");
    private static final Pattern COMPARISON = Pattern.compile("[<>=!]=?");

    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    private DrlHabits(String path) {
        this.path = path;
    }

    /** Faults of one file, as it is written and as it was parsed. */
    static List<Fault> faults(String path, String text, PackageDescr drl) {
        DrlHabits habits = new DrlHabits(path);
        habits.decimals(text);
        drl.getRules().forEach(rule -> habits.visit(rule.getLhs()));
        return habits.faults;
    }

    private void decimals(String text) {
        DRL6Lexer lexer = new DRL6Lexer(new ANTLRStringStream(text));
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == DRL6Lexer.FLOAT && !token.getText().endsWith("B")) {
                String digits = token.getText().replaceFirst("[dDfF]$", "");
                faults.add(new Fault(
                        "RB-042",
                        path,
                        token.getLine(),
                        "",
                        "'" + token.getText() + "' is not an exact decimal; write " + digits + "B."));
            }
        }
    }

    private void visit(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            pattern.getDescrs().forEach(this::visit);
            if (pattern.getSource() != null) {
                visit(pattern.getSource());
            }
        } else if (element instanceof AccumulateDescr accumulate) {
            visit(accumulate.getInput());
            averages(accumulate);
        } else if (element instanceof ExprConstraintDescr constraint) {
            bound(constraint);
        } else if (element instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(this::visit);
        }
    }

    private void averages(AccumulateDescr accumulate) {
        accumulate.getFunctions().stream()
                .filter(call -> call.getFunction().equals("average"))
                .forEach(call -> faults.add(new Fault(
                        "RB-042",
                        path,
                        accumulate.getLine(),
                        "",
                        "'average' rounds to the scale of what it adds; keep sum and count apart.")));
    }

    private void bound(ExprConstraintDescr constraint) {
        Matcher binding = BINDING.matcher(constraint.getExpression());
        if (binding.matches() && computesOpenly(binding.group(1))) {
            faults.add(new Fault(
                    "RB-043",
                    path,
                    constraint.getLine(),
                    constraint.getExpression().strip(),
                    "Only the first name is bound; write the computed value in parentheses."));
        }
    }

    /**
     * Whether an operator of arithmetic stands outside all parentheses, before what the bound value is compared with;
     * signs within a text are none.
     */
    private static boolean computesOpenly(String expression) {
        String value = COMPARISON.split(TEXT.matcher(expression).replaceAll("\"\""), 2)[0];
        int depth = 0;
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
            if (depth == 0 && "+-*/%".indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }
}
