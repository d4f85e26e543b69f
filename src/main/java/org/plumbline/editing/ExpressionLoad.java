package org.plumbline.editing;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;

/** What evaluating one expression comes to, from the sizes of what it names. */
final class ExpressionLoad {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=", "and", "or");

    /** Functions that give one small value whatever they are given. */
    private static final Set<String> SMALL = Set.of(
            "all,any,contains,count,day of week,day of year,ends with,even,is,list contains,matches,month of year,not,odd,"
                    .concat("starts with,string length,week of year")
                    .split(","));

    /** Functions that give one of the numbers they are given, or one such as these. */
    private static final Set<String> AGGREGATES = Set.of("max", "mean", "median", "min", "mode", "stddev", "sum");

    private final Workload workload;
    private final Map<String, Load> names;

    /** @param names that stand for something in this expression alone */
    ExpressionLoad(Workload workload, Map<String, Load> names) {
        this.workload = workload;
        this.names = names;
    }

    Load of(ASTNode node) {
        if (node instanceof NameRefNode name) {
            return name(name.getText());
        } else if (node instanceof QualifiedNameNode path) {
            return name(path.getParts().get(0).getText()).path();
        } else if (node instanceof PathExpressionNode path) {
            return of(path.getExpression()).path();
        } else if (node instanceof ContextNode context) {
            return context(context);
        } else if (node instanceof ForExpressionNode loop) {
            return loop(loop.getIterationContexts(), loop.getExpression());
        } else if (node instanceof QuantifiedExpressionNode loop) {
            return loop(loop.getIterationContexts(), loop.getExpression()).small();
        } else if (node instanceof FilterExpressionNode filter) {
            return filter(filter);
        } else if (node instanceof FunctionInvocationNode call) {
            return call(call);
        } else if (node instanceof IfExpressionNode choice) {
            return of(choice.getThenExpression())
                    .or(of(choice.getElseExpression()))
                    .after(of(choice.getCondition()).work());
        }
        return of(node, parts(node));
    }

    private static Load of(ASTNode node, List<Load> parts) {
        if (node instanceof ListNode) {
            return Load.list(parts);
        } else if (node instanceof InfixOpNode infix && !COMPARISONS.contains(infix.getOperator().symbol)) {
            return infix.getOperator() == InfixOperator.POW
                    ? Load.sum(Collections.nCopies(AdmittedFeel.MOST_STEPS, parts.get(0)))
                    : Load.sum(parts);
        } else if (node instanceof SignedUnaryNode) {
            return parts.get(0);
        }
        return parts.isEmpty() ? Load.ONE : Load.joined(parts).small();
    }

    private List<Load> parts(ASTNode node) {
        return Feel.children(node).map(this::of).toList();
    }

    private Load name(String name) {
        if (names.containsKey(name)) {
            return names.get(name).free();
        }
        return workload.isDefined(name) ? workload.of(name, Workload.SUBMITTED).free() : Workload.SUBMITTED;
    }

    private ExpressionLoad within(Map<String, Load> more) {
        Map<String, Load> all = new HashMap<>(names);
        all.putAll(more);
        return new ExpressionLoad(workload, all);
    }

    private Load context(ContextNode context) {
        Map<String, Load> entries = new HashMap<>();
        for (ContextEntryNode entry : context.getEntries()) {
            entries.put(entry.getName().getText(), within(entries).of(entry.getValue()));
        }
        return Load.list(entries.values()).whole();
    }

    private Load loop(List<IterationContextNode> steps, ASTNode body) {
        Map<String, Load> each = new HashMap<>();
        double times = 1;
        double work = 1;
        for (IterationContextNode step : steps) {
            Load list = within(each).of(step.getExpression());
            double range = steps(step);
            work += times * list.work();
            times *= range > 0 ? range : list.length();
            each.put(step.getName().getText(), range > 0 ? Load.ONE : list.part());
        }
        return within(each).of(body).times(times).after(work);
    }

    /** Of a range; 0 where it is a list. */
    private static double steps(IterationContextNode step) {
        ASTNode start = step.getExpression() instanceof RangeNode range ? range.getStart() : step.getExpression();
        ASTNode end = step.getExpression() instanceof RangeNode range ? range.getEnd() : step.getRangeEndExpr();
        return end == null
                ? 0
                : 1
                        + ((NumberNode) end)
                                .getValue()
                                .subtract(((NumberNode) start).getValue())
                                .abs()
                                .doubleValue();
    }

    private Load filter(FilterExpressionNode filter) {
        Load list = of(filter.getExpression());
        if (filter.getFilter() instanceof NumberNode) {
            return list.part();
        }
        Load once = within(Map.of("item", list.part())).of(filter.getFilter());
        return list.after(list.length() * once.work());
    }

    private Load call(FunctionInvocationNode call) {
        String called = call.getName().getText();
        List<Load> parts = parts(call.getParams());
        Load parameters = Load.joined(parts);
        if (workload.isDefined(called)) {
            Load longest = parts.stream().reduce(Load.ONE, Load::or);
            return workload.of(called, longest).after(parameters.work());
        } else if (SMALL.contains(called)) {
            return parameters.small();
        } else if (AGGREGATES.contains(called)) {
            return parameters.aggregate();
        } else if (called.equals("string join")) {
            return parameters.whole();
        } else if (called.equals("flatten")) {
            return parameters.flat();
        }
        return parameters;
    }
}
