package org.plumbline.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

/**
 * Any DMN model that a rulebook's files hold, compiled by itself, whether or not it is some standard's. Serves all
 * threads.
 */
public final class AnyModel {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, TableCells> tables = new HashMap<>();

    private AnyModel(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
        CellCompiler compiler = new CellCompiler(model);
        runtime.getModels().stream()
                .flatMap(each -> each.getDefinitions().findAllChildren(DecisionTable.class).stream())
                .forEach(table -> tables.put(table.getId(), compiler.compile(table)));
    }

    /**
     * Compiles a model, and the models of the same files that it imports.
     *
     * @param path of a DMN file that the files hold
     * @param rows ids of the only rows to be active in the tables that have them; empty: all are
     * @throws RulebookRefused with what is wrong with the model: RB-030; RB-088 at a row that no table of it has
     */
    public static AnyModel read(RulebookFiles files, String path, Set<String> rows) {
        refuse(WellFormed.fault(path, files.bytes(path)).stream().toList());
        ModelXml xml = new ModelXml(files.text(path));
        Set<String> known = xml.rows();
        refuse(rows.stream()
                .filter(row -> !known.contains(row))
                .map(row -> new Fault(
                        "RB-088", path, 0, row, "No table of the model has a row '" + row + "'; name the id of one."))
                .toList());
        xml.keepOnly(rows);
        List<Resource> sources = new ArrayList<>();
        imported(files, xml).forEach(other -> sources.add(source(other, files.text(other))));
        sources.add(source(path, rows.isEmpty() ? files.text(path) : xml.text()));
        DMNRuntime runtime = runtime(sources).orElseThrow(() -> new RulebookRefused(List.of(unreadable(path))));
        DMNModel model = runtime.getModels().stream()
                .filter(each -> each.getNamespace().equals(xml.namespace()))
                .findFirst()
                .orElseThrow(() -> new RulebookRefused(List.of(unreadable(path))));
        refuse(model.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(message -> TableAnalysis.fault(path, message))
                .toList());
        return new AnyModel(runtime, model);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
    }

    /** Paths of the models that a model imports, and of those that these do. */
    private static Set<String> imported(RulebookFiles files, ModelXml model) {
        Set<String> found = new LinkedHashSet<>();
        if (model.imports().isEmpty()) {
            return found;
        }
        Map<String, ModelXml> others = new HashMap<>();
        files.paths("dmn/", ".dmn").stream()
                .filter(path -> WellFormed.fault(path, files.bytes(path)).isEmpty())
                .forEach(path -> others.put(path, new ModelXml(files.text(path))));
        // A model that leads back to the one asked for finds that one, and not a copy of it.
        others.values().removeIf(other -> other.namespace().equals(model.namespace()));
        addImported(model, others, found);
        return found;
    }

    private static void addImported(ModelXml model, Map<String, ModelXml> others, Set<String> found) {
        others.forEach((path, other) -> {
            if (model.imports().contains(other.namespace()) && found.add(path)) {
                addImported(other, others, found);
            }
        });
    }

    static Fault unreadable(String path) {
        return new Fault("RB-030", path, 0, "", "This is no DMN model; open it in a DMN editor to see what is amiss.");
    }

    static Resource source(String path, String text) {
        Resource source = ResourceFactory.newReaderResource(new StringReader(text));
        source.setSourcePath(path);
        source.setResourceType(ResourceType.DMN);
        return source;
    }

    /** Compiles; empty for what is XML and no DMN. */
    static Optional<DMNRuntime> runtime(List<Resource> sources) {
        try {
            return DMNRuntimeBuilder.fromDefaults()
                    .setOption(new RuntimeTypeCheckOption(true))
                    .buildConfiguration()
                    .fromResources(sources)
                    .cata(unreadable -> Optional.empty(), Optional::of);
        } catch (RuntimeException unreadable) {
            // The engine takes other XML, such as <a/>, no better than by an exception of its own.
            return Optional.empty();
        }
    }

    public DMNRuntime runtime() {
        return runtime;
    }

    public DMNModel model() {
        return model;
    }

    /** A table by its id, wherever in the model it stands; empty for a table without an id. */
    public Optional<TableCells> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }
}
