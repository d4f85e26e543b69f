package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kie.dmn.api.core.DMNVersion;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.TemporalConstantNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * The values a column can have, as far as its cells tell them apart: each value that a cell names, and one between each two
 * of them and beyond the first and the last. What passes a cell is a set of these.
 */
final class ColumnValues {
    private static final FEEL FEEL_TESTS = FEELBuilder.builder().build();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The parts of a test that compares with what it names; a cell with any other part computes. */
    private static final Set<Class<?>> COMPARING = Set.of(
            UnaryTestListNode.class,
            UnaryTestNode.class,
            RangeNode.class,
            DashNode.class,
            NullNode.class,
            // the open end of a comparison
            UndefinedValueNode.class);

    private static final Set<Class<?>> LITERALS = Set.of(
            NumberNode.class,
            StringNode.class,
            BooleanNode.class,
            SignedUnaryNode.class,
            AtLiteralNode.class,
            TemporalConstantNode.class);

    private final List<Object> values = new ArrayList<>();
    private final BitSet allowed = new BitSet();

    private ColumnValues(Collection<Object> values) {
        this.values.addAll(values);
        allowed.set(0, values.size());
    }

    /**
     * The values that some cells tell apart.
     *
     * @param cells their texts; those that compute say nothing
     * @param allowed the test of the column's allowed values, or null
     * @return empty where the cells name values that are not of one kind, or of a kind without a next value
     */
    static Optional<ColumnValues> of(Collection<String> cells, String allowed) {
        Set<Object> named = new HashSet<>();
        Set<String> comparing = new HashSet<>();
        for (String cell : cells) {
            comparesWith(cell).ifPresent(values -> {
                comparing.add(cell);
                named.addAll(values);
            });
        }
        if (allowed != null) {
            Optional<Set<Object>> listed = comparesWith(allowed);
            if (listed.isEmpty()) {
                return Optional.empty();
            }
            named.addAll(listed.get());
        }
        boolean nothing = comparing.contains("null") || comparing.contains("not(null)");
        return apart(named).map(apart -> new ColumnValues(apart).allowing(allowed, nothing));
    }

    /**
     * Values such that between two of them, and beyond the first and the last, no cell tells one value from another.
     *
     * @param cells their texts
     * @return empty where the cells name no numbers or days, which alone have values between
     */
    static List<Object> told(Collection<String> cells) {
        Set<Object> named = new HashSet<>();
        cells.forEach(cell -> comparesWith(cell).ifPresent(named::addAll));
        boolean ordered = !named.isEmpty()
                && named.stream().allMatch(value -> value instanceof BigDecimal || value instanceof LocalDate);
        return ordered ? apart(named).map(List::copyOf).orElse(List.of()) : List.of();
    }

    private ColumnValues allowing(String test, boolean nothing) {
        if (test != null) {
            allowed.and(passing(test));
        }
        if (nothing) {
            values.add(null);
            allowed.set(values.size() - 1);
        }
        return this;
    }

    /** The values that pass a cell, of those the column allows; empty where the cell computes. */
    Optional<BitSet> passingAllowed(String cell) {
        return comparesWith(cell).map(named -> {
            BitSet passing = passing(cell);
            passing.and(allowed);
            return passing;
        });
    }

    /** Whether any value passes a cell, allowed or not. */
    boolean isPassable(String cell) {
        return !passing(cell).isEmpty();
    }

    private BitSet passing(String test) {
        EvaluationContext context = new EvaluationContextImpl(
                ColumnValues.class.getClassLoader(), null, FEELDialect.FEEL, DMNVersion.getLatest());
        List<UnaryTest> tests = FEEL_TESTS.evaluateUnaryTests(test);
        BitSet passing = new BitSet();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            passing.set(i, tests.stream().anyMatch(each -> Boolean.TRUE.equals(each.apply(context, value))));
        }
        return passing;
    }

    /** What a test names, where all it does is to compare with it. */
    private static Optional<Set<Object>> comparesWith(String test) {
        Set<Object> named = new HashSet<>();
        return read(test).filter(read -> compares(read, named)).map(read -> named);
    }

    private static Optional<ASTNode> read(String test) {
        try {
            return FEEL_TESTS.processUnaryTests(test, FEEL_TESTS.newCompilerContext())
                            instanceof ProcessedUnaryTest read
                    ? Optional.of(read.getInterpreted().getASTNode())
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            // The parser throws an exception of its own for a cell that is empty or no test at all; what is wrong
            // with it is told by those who compile the table.
            return Optional.empty();
        }
    }

    private static boolean compares(ASTNode node, Set<Object> named) {
        if (node != null && LITERALS.contains(node.getClass())) {
            named.add(FEEL_TESTS.evaluate(node.getText()));
            return true;
        }
        if (node == null || !COMPARING.contains(node.getClass())) {
            return false;
        }
        for (ASTNode part : node.getChildrenNode()) {
            if (!compares(part, named)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Set<Object>> apart(Set<Object> named) {
        if (named.stream().allMatch(BigDecimal.class::isInstance)) {
            return Optional.of(numbers(new TreeSet<>(named)));
        }
        Set<Object> apart = new HashSet<>(named);
        if (named.stream().allMatch(String.class::isInstance)) {
            apart.add("");
            named.forEach(text -> apart.add(text + "\0"));
            return Optional.of(apart);
        }
        if (named.stream().allMatch(LocalDate.class::isInstance)) {
            named.forEach(day -> apart.add(((LocalDate) day).plusDays(1)));
            named.forEach(day -> apart.add(((LocalDate) day).minusDays(1)));
            return Optional.of(apart);
        }
        return named.stream().allMatch(Boolean.class::isInstance) ? Optional.of(Set.of(true, false)) : Optional.empty();
    }

    private static Set<Object> numbers(TreeSet<Object> named) {
        Set<Object> apart = new HashSet<>(named);
        BigDecimal before = null;
        for (Object each : named) {
            BigDecimal number = (BigDecimal) each;
            apart.add(
                    before == null
                            ? number.subtract(BigDecimal.ONE)
                            : before.add(number).divide(TWO));
            before = number;
        }
        apart.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
        return apart;
    }
}
