package org.plumbline.editing;

import java.math.BigDecimal;
import java.util.Optional;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;

/** How long a number, a range or a power may be that stands in an uploaded model. */
final class FeelBounds {
    /** Steps of a range that an expression may go through, and the greatest exponent of a power. */
    private static final int MOST_STEPS = 100;

    private static final int LONGEST_NUMBER = 40;

    private FeelBounds() {}

    /** Why a node by itself is too long, and what to write; nothing where it is not. */
    static Optional<String> fault(ASTNode node, ASTNode parent) {
        if (node instanceof IterationContextNode steps) {
            return steps(steps);
        } else if (node instanceof RangeNode range) {
            return range(range, parent);
        } else if (node instanceof NumberNode number) {
            return number(number);
        } else if (node instanceof InfixOpNode power && power.getOperator() == InfixOperator.POW) {
            return power(power);
        }
        return Optional.empty();
    }

    private static Optional<String> steps(IterationContextNode steps) {
        boolean isRange = steps.getRangeEndExpr() != null;
        return isRange && !isShort(steps.getExpression(), steps.getRangeEndExpr())
                ? Optional.of("A loop goes over a list, or over a range of at most " + MOST_STEPS
                        + " steps between two whole numbers that stand there.")
                : Optional.empty();
    }

    /** A range is something to test against; as a value it could become the range of a loop. */
    private static Optional<String> range(RangeNode range, ASTNode parent) {
        boolean isTest = parent instanceof UnaryTestListNode || parent instanceof InNode;
        boolean isLoop = parent instanceof IterationContextNode && isShort(range.getStart(), range.getEnd());
        return isTest || isLoop
                ? Optional.empty()
                : Optional.of(
                        "A range is tested against with \"in\", or gone through between two whole numbers at most "
                                + MOST_STEPS + " apart.");
    }

    private static Optional<String> number(NumberNode number) {
        boolean isPlain = number.getText().length() <= LONGEST_NUMBER
                && Math.abs((long) number.getValue().scale()) <= LONGEST_NUMBER;
        return isPlain
                ? Optional.empty()
                : Optional.of("The number "
                        + number.getText()
                                .substring(0, Math.min(20, number.getText().length())) + "… has more than "
                        + LONGEST_NUMBER + " digits.");
    }

    private static Optional<String> power(InfixOpNode power) {
        return isSmall(power.getRight())
                ? Optional.empty()
                : Optional.of("The exponent of a power is a whole number up to " + MOST_STEPS + ".");
    }

    private static boolean isShort(ASTNode start, ASTNode end) {
        return isSmall(start) && isSmall(end);
    }

    private static boolean isSmall(ASTNode node) {
        return node instanceof NumberNode number
                && number.getText().length() <= LONGEST_NUMBER
                && number.getValue().scale() <= 0
                && number.getValue().compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0;
    }
}
