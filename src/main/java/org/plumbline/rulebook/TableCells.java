package org.plumbline.rulebook;

import java.util.List;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.model.api.DecisionTable;

/**
 * A decision table with what its columns look at and what its cells test, compiled once more to tell what held.
 *
 * @param columns what each column looks at
 * @param allowed per column, the tests its values must pass; empty where any value is allowed
 * @param cells per row and column, the tests of the cell; a cell without a test always holds
 */
public record TableCells(
        DecisionTable source,
        List<CompiledExpression> columns,
        List<List<UnaryTest>> allowed,
        List<List<List<UnaryTest>>> cells) {}
