package org.plumbline.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.ItemDefNode;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.util.BuiltInTypeUtils;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.UnaryTests;

/** Compiles the cells of the tables of one model. Names may have spaces, so that all that are known must be declared. */
final class CellCompiler {
    private final FEEL feel = FEELBuilder.builder().build();
    private final Map<String, Type> variables = new HashMap<>();

    CellCompiler(DMNModel model) {
        model.getDefinitions()
                .findAllChildren(InformationItem.class)
                .forEach(item -> variables.put(item.getName(), type(model, item.getTypeRef())));
    }

    private static Type type(DMNModel model, QName reference) {
        if (reference == null) {
            return BuiltInType.UNKNOWN;
        }
        ItemDefNode defined = model.getItemDefinitionByName(reference.getLocalPart());
        return defined == null
                ? BuiltInTypeUtils.determineTypeFromName(reference.getLocalPart())
                : ((BaseDMNTypeImpl) defined.getType()).getFeelType();
    }

    TableCells compile(DecisionTable table) {
        CompilerContext context = feel.newCompilerContext();
        variables.forEach(context::addInputVariableType);
        return new TableCells(
                table,
                table.getInput().stream()
                        .map(column -> feel.compile(column.getInputExpression().getText(), context))
                        .toList(),
                table.getInput().stream()
                        .map(column -> tests(column.getInputValues()))
                        .toList(),
                table.getRule().stream()
                        .map(rule ->
                                rule.getInputEntry().stream().map(this::tests).toList())
                        .toList());
    }

    private List<UnaryTest> tests(UnaryTests cell) {
        return cell == null ? List.of() : feel.evaluateUnaryTests(cell.getText(), variables);
    }
}
