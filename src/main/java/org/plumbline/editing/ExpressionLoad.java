package org.plumbline.editing;

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

    /** Functions that give one small value whatever they are given; a number is one. */
    private static final Set<String> SMALL = Set.of(
            "abs,all,any,ceiling,contains,count,date,date and time,day of week,day of year,decimal,duration,ends with,even,"
                    .concat("floor,is,list contains,matches,mean,median,modulo,month of year,not,odd,round down,")
                    .concat("round half down,round half up,round up,sqrt,starts with,stddev,string length,sum,time,")
                    .concat("week of year,years and months duration")
                    .split(","));

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
            return name(path.getParts().get(0).getText());
        } else if (node instanceof PathExpressionNode path) {
            return of(path.getExpression());
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
        } else if (node instanceof InfixOpNode infix && COMPARISONS.contains(infix.getOperator().symbol)) {
            return Load.comparison(of(infix.getLeft()), of(infix.getRight()));
        }
        Load all = Load.all(parts(node));
        return hasAll(node) ? all : all.small();
    }

    /** Whether a value holds all that its parts are, as a text of texts does; else it says something about them. */
    private static boolean hasAll(ASTNode node) {
        return node instanceof ListNode || node instanceof SignedUnaryNode || node instanceof InfixOpNode;
    }

    private List<Load> parts(ASTNode node) {
        return Feel.children(node).map(this::of).toList();
    }

    private Load name(String name) {
        if (names.containsKey(name)) {
            return names.get(name).named();
        }
        return workload.isDefined(name) ? workload.of(name, Workload.SUBMITTED).named() : Workload.SUBMITTED;
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
        return Load.all(entries.values());
    }

    private Load loop(List<IterationContextNode> steps, ASTNode body) {
        Map<String, Load> each = new HashMap<>();
        double times = 1;
        double work = 1;
        for (IterationContextNode step : steps) {
            Load list = within(each).of(step.getExpression());
            double range = steps(step);
            work += times * list.work();
            times *= range > 0 ? range : list.size();
            each.put(step.getName().getText(), range > 0 ? Load.ONE : list);
        }
        return within(each).of(body).times(times).after(work);
    }

    /** Of a range; 0 where it is a list. */
    private static double steps(IterationContextNode step) {
        ASTNode first = step.getExpression();
        ASTNode start = first instanceof RangeNode range ? range.getStart() : first;
        ASTNode end = first instanceof RangeNode range ? range.getEnd() : step.getRangeEndExpr();
        return end == null ? 0 : 1 + Math.abs(number(end) - number(start));
    }

    private static double number(ASTNode node) {
        return ((NumberNode) node).getValue().doubleValue();
    }

    private Load filter(FilterExpressionNode filter) {
        Load list = of(filter.getExpression());
        Load once = within(Map.of("item", list)).of(filter.getFilter());
        return list.after(list.size() * once.work());
    }

    private Load call(FunctionInvocationNode call) {
        String called = call.getName().getText();
        List<Load> parts = parts(call.getParams());
        Load parameters = Load.all(parts);
        if (workload.isDefined(called)) {
            Load largest = parts.stream().reduce(Load.ONE, Load::or);
            return workload.of(called, largest).after(parameters.work());
        }
        return SMALL.contains(called) ? parameters.small() : parameters;
    }
}
