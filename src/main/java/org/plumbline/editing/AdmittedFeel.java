package org.plumbline.editing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.DescendantExpressionNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FormalParameterNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.FunctionTypeNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameDefNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** Which expressions of an uploaded model are let in, judged by their syntax tree. */
final class AdmittedFeel {
    private static final int DEEPEST = 100;

    /** Those built-in functions that give the same for the same, quickly, and give no more than they got. */
    private static final Set<String> FUNCTIONS = Set.of(
            "abs,all,any,append,ceiling,concatenate,contains,count,date,date and time,day of week,day of year,decimal,"
                    .concat("distinct values,duration,ends with,even,flatten,floor,get entries,get value,index of,is,")
                    .concat("list contains,lower case,max,mean,median,min,mode,modulo,month of year,not,odd,remove,")
                    .concat("reverse,round down,round half down,round half up,round up,sqrt,starts with,stddev,string,")
                    .concat("string join,string length,sublist,substring,substring after,substring before,sum,time,")
                    .concat("union,upper case,week of year,years and months duration")
                    .split(","));

    static final String REGULAR = "matches";
    /** How the parser begins to tell of a name nobody gave, which is told in our own words. */
    private static final String UNKNOWN_NAME = "Unknown variable";

    /** What a filter calls each item that it looks at. */
    private static final String ITEM = "item";

    /**
     * What FEEL calls the list that a loop has made so far, by which it could grow without end. It goes before anything else
     * of that name, within the loop and the functions that it calls.
     */
    private static final String PARTIAL = "partial";

    private static final Set<String> ALL_FUNCTIONS = Arrays.stream(BuiltInFunctions.getFunctions())
            .map(FEELFunction::getName)
            .collect(Collectors.toSet());
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*( [\\p{L}\\p{N}_]+)*");
    private static final Set<String> KEYWORDS = Set.of(
            "for,in,return,some,every,satisfies,function,external,if,then,else,between,instance,of,and,or,not,true,false,null"
                    .split(","));
    private static final List<Class<?>> NOT_ADMITTED = List.of(
            FunctionDefNode.class, FormalParameterNode.class, FunctionTypeNode.class, DescendantExpressionNode.class);

    private final Feel feel;
    private final Set<String> names;
    private final Set<String> functions;
    private final Set<String> patterns;

    /**
     * @param names that expressions of the model may use
     * @param functions of these, the ones that may be called
     * @param patterns regular expressions that may be used
     */
    AdmittedFeel(Set<String> names, Set<String> functions, Set<String> patterns) {
        this.feel = new Feel(names);
        this.names = names;
        this.functions = functions;
        this.patterns = patterns;
    }

    /** Why a name is not let in; nothing where it is. */
    static Optional<String> nameFault(String name) {
        boolean isWords = NAME.matcher(name).matches()
                && Stream.of(name.split(" ")).noneMatch(KEYWORDS::contains)
                && !FUNCTIONS.contains(name)
                && !name.equals(REGULAR);
        return isWords
                ? Optional.empty()
                : Optional.of("The name \"" + name + "\" could be read in two ways; name it by words of letters and"
                        + " digits, and not like a function of FEEL.");
    }

    /** Why an expression of a definition is not let in, and what to write; nothing where it is. */
    Optional<String> fault(Definition definition, Definition.Expression expression) {
        Feel.Tree tree = expression.read(feel);
        Optional<String> unread = tree.errors().stream()
                .filter(error -> !error.startsWith(UNKNOWN_NAME))
                .findFirst();
        if (tree.node() == null || unread.isPresent()) {
            return Optional.of("The expression can't be read: " + unread.orElse("it is empty") + ".");
        }
        Set<String> known = Stream.concat(names.stream(), given(tree.node()))
                .filter(name -> !name.equals(PARTIAL) || !functions.contains(definition.name()))
                .collect(Collectors.toSet());
        return fault(tree.node(), null, known, 0);
    }

    private Optional<String> fault(ASTNode node, ASTNode parent, Set<String> known, int depth) {
        if (depth > DEEPEST) {
            return Optional.of("The expression is nested too deep; make parts of it decisions of their own.");
        }
        Optional<String> own = own(node, parent, known);
        return own.isPresent()
                ? own
                : Feel.children(node)
                        .filter(child -> !isCalled(node, child))
                        .map(child -> fault(child, node, within(node, child, known), depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The names that mean something in a child of a node. */
    private static Set<String> within(ASTNode node, ASTNode child, Set<String> known) {
        Set<String> within = new HashSet<>(known);
        if (node instanceof ForExpressionNode) {
            within.remove(PARTIAL);
        } else if (node instanceof FilterExpressionNode list && list.getFilter() == child) {
            within.add(ITEM);
        }
        return within;
    }

    /** The names that loops and contexts of an expression give by themselves. */
    private static Stream<String> given(ASTNode node) {
        Stream<String> own = node instanceof NameDefNode name ? Stream.of(name.getText()) : Stream.empty();
        return Stream.concat(own, Feel.children(node).flatMap(AdmittedFeel::given));
    }

    private Optional<String> own(ASTNode node, ASTNode parent, Set<String> known) {
        if (NOT_ADMITTED.contains(node.getClass())) {
            return Optional.of("An expression defines no function and looks for nothing by \"...\"; use a business"
                    + " knowledge model.");
        } else if (node instanceof FunctionInvocationNode call) {
            return call(call);
        } else if (node instanceof NameRefNode name) {
            return value(name, parent, known);
        } else if (node instanceof NameDefNode name) {
            return isComponent(parent) ? Optional.empty() : nameFault(name.getText());
        }
        return FeelBounds.fault(node, parent);
    }

    /** What is called stands for itself: {@link #call} has looked at it. */
    private static boolean isCalled(ASTNode node, ASTNode child) {
        return node instanceof FunctionInvocationNode call && call.getName() == child;
    }

    /** Names of parameters, and those that follow a dot, name nothing that could be called. */
    private static boolean isComponent(ASTNode parent) {
        return !(parent instanceof IterationContextNode) && !(parent instanceof ContextEntryNode);
    }

    private Optional<String> call(FunctionInvocationNode call) {
        String name = call.getName() instanceof NameRefNode plain ? plain.getText() : "";
        if (functions.contains(name) || FUNCTIONS.contains(name)) {
            return Optional.empty();
        }
        if (name.equals(REGULAR)) {
            return patterns.containsAll(patterns(call).toList())
                            && patterns(call).findAny().isPresent()
                    ? Optional.empty()
                    : Optional.of("Regular expressions come with the service only; compare whole words instead.");
        }
        return Optional.of("The function \"" + call.getName().getText() + "\" is not let in; call one of "
                + FUNCTIONS.stream().sorted().collect(Collectors.joining(", "))
                + ", or a business knowledge model of this model by its name.");
    }

    /** A name stands for what the model or the expression gives it; a function is called, and never handed on. */
    private static Optional<String> value(NameRefNode name, ASTNode parent, Set<String> known) {
        String text = name.getText();
        if (isPart(name, parent) || known.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(
                ALL_FUNCTIONS.contains(text)
                        ? "The function \"" + text + "\" is not called here; call it, with its parameters."
                        : "Nothing here is called \"" + text + "\"; write the name of an input, a decision, a business"
                                + " knowledge model or a parameter of this model, or of a variable of this expression.");
    }

    /** Whether a name follows a dot, and so names a component. */
    private static boolean isPart(NameRefNode name, ASTNode parent) {
        return parent instanceof PathExpressionNode path && path.getName() == name
                || parent instanceof QualifiedNameNode qualified
                        && qualified.getParts().get(0) != name;
    }

    /** The regular expressions a tree has, with their flags; a call that takes one from elsewhere has none. */
    static Set<String> patterns(ASTNode tree) {
        return tree == null
                ? Set.of()
                : calls(tree).flatMap(AdmittedFeel::patterns).collect(Collectors.toSet());
    }

    private static Stream<FunctionInvocationNode> calls(ASTNode node) {
        Stream<FunctionInvocationNode> own = node instanceof FunctionInvocationNode call
                        && call.getName().getText().equals(REGULAR)
                ? Stream.of(call)
                : Stream.empty();
        return Stream.concat(own, Feel.children(node).flatMap(AdmittedFeel::calls));
    }

    private static Stream<String> patterns(FunctionInvocationNode call) {
        ListNode parameters = call.getParams();
        List<ASTNode> behindFirst = Feel.children(parameters).skip(1).toList();
        return !behindFirst.isEmpty() && behindFirst.stream().allMatch(StringNode.class::isInstance)
                ? Stream.of(behindFirst.stream().map(ASTNode::getText).collect(Collectors.joining(" ")))
                : Stream.empty();
    }
}
