package org.plumbline.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** What the types of a model come down to. */
final class ItemTypes {
    private static final Set<String> OF_FEEL =
            Set.of("number", "string", "boolean", "date", "time", "date and time", "days and time duration");
    private static final Feel FEEL = new Feel(Set.of());

    private final Map<String, Element> definitions = new HashMap<>();

    ItemTypes(Element definitions) {
        definitions
                .children("itemDefinition")
                .forEach(definition -> this.definitions.put(definition.attribute("name", ""), definition));
    }

    /** The type of FEEL that a reference to a type comes down to; "" where that is a structure, a list or unknown. */
    String base(String reference) {
        return base(reference, definitions.size());
    }

    private String base(String reference, int steps) {
        String name = local(reference);
        Element definition = definitions.get(name);
        if (definition == null) {
            return OF_FEEL.contains(name) ? name : "";
        }
        if (steps == 0 || "true".equals(definition.attribute("isCollection"))) {
            return "";
        }
        return definition
                .child("typeRef")
                .map(type -> base(type.text().strip(), steps - 1))
                .orElse("");
    }

    /** The allowed values that a type states, as the model writes them; "" where it states none. */
    String allowed(String reference) {
        Element definition = definitions.get(local(reference));
        String allowed = definition == null ? null : definition.textOf("allowedValues");
        return allowed == null ? "" : allowed;
    }

    /** A reference may carry a prefix, such as {@code feel:number}. */
    private static String local(String reference) {
        return reference == null ? "" : reference.substring(reference.indexOf(':') + 1);
    }

    /** Allowed values one by one as FEEL writes them; none where they are not a list of words or numbers. */
    static List<String> words(String allowed) {
        if (allowed.isEmpty()) {
            return List.of();
        }
        Feel.Tree tree = FEEL.tests(allowed);
        return tree.isWhole() && tree.parts().stream().allMatch(ItemTypes::isWord)
                ? tree.parts().stream().map(ASTNode::getText).toList()
                : List.of();
    }

    private static boolean isWord(ASTNode node) {
        return node instanceof StringNode || node instanceof NumberNode;
    }
}
