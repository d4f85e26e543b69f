package org.plumbline.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;

/** Reads FEEL into its syntax tree without evaluating it. */
final class Feel {
    /** Twice as long as the longest expression that ships. */
    static final int LONGEST = 1_200;

    // The parser takes time that grows without measure with each of these, long before anything is evaluated.
    static final int DEEPEST_BRACKETS = 12;
    private static final int MOST_KEYWORDS = 16;
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    private static final Pattern KEYWORD = Pattern.compile("\\b(?:in|if|for|some|every|between|instance|function)\\b");
    private static final Pattern LONG_PATH = Pattern.compile("(?:\\.\\s*+[\\p{L}_]\\w*+\\s*+){9}");

    private static final String THE_INPUT = "?";

    private final Map<String, Type> names = new HashMap<>();

    /** @param names that expressions may use beside the built-in functions */
    Feel(Set<String> names) {
        names.forEach(name -> this.names.put(name, BuiltInType.UNKNOWN));
        this.names.put(THE_INPUT, BuiltInType.UNKNOWN);
    }

    /**
     * What was read.
     *
     * @param node null where nothing could be read
     * @param errors of the syntax, and names that nobody gave
     */
    record Tree(BaseNode node, List<String> errors) {
        boolean isWhole() {
            return node != null && errors.isEmpty();
        }

        /** The tests of a list of them, or the one expression. */
        List<? extends ASTNode> parts() {
            return node instanceof UnaryTestListNode tests ? tests.getElements() : List.of(node);
        }
    }

    Tree tests(String text) {
        return read(text, true);
    }

    Tree expression(String text) {
        return read(text, false);
    }

    private Tree read(String text, boolean tests) {
        if (text.isBlank()) {
            return new Tree(null, List.of("there is nothing"));
        }
        if (text.length() > LONGEST || isTangled(STRING.matcher(text).replaceAll("\"\""))) {
            return new Tree(
                    null, List.of("it is too long or nested too deep; make parts of it decisions of their own"));
        }
        List<String> errors = new ArrayList<>();
        FEELEventListenersManager listeners = new FEELEventListenersManager();
        listeners.addListener(event -> errors.add(event.getMessage()));
        FEEL_1_1Parser parser = FEELParser.parse(listeners, text, names, Map.of(), List.of(), List.of(), null);
        try {
            ParseTree parsed = tests ? parser.unaryTestsRoot() : parser.compilation_unit();
            return new Tree(new ASTBuilderVisitor(names, null).visit(parsed), errors);
        } catch (StackOverflowError deep) {
            return new Tree(null, List.of("it is nested too deep; make parts of it decisions of their own"));
        } catch (RuntimeException unread) {
            // The visitor stumbles over what the parser could not make sense of.
            errors.add("it can't be read");
            return new Tree(null, errors);
        }
    }

    private static boolean isTangled(String text) {
        return bracketDepth(text) > DEEPEST_BRACKETS
                || KEYWORD.matcher(text).results().count() > MOST_KEYWORDS
                || LONG_PATH.matcher(text).find();
    }

    private static int bracketDepth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }

    /** The children that are there: nodes leave some of theirs null. */
    static Stream<ASTNode> children(ASTNode node) {
        ASTNode[] children = node.getChildrenNode();
        return children == null
                ? Stream.empty()
                : Arrays.stream(children).filter(child -> child != null && child != node);
    }
}
