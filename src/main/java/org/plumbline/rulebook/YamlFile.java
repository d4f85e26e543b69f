package org.plumbline.rulebook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Pointer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as a tree of Map, List and String, with the line of each place. Every scalar stays text as written, so
 * that 1.10 is not 1.1; only an empty or {@code null} scalar is null. Duplicate keys and aliases are faults.
 */
public final class YamlFile {
    private static final int DEEPEST = 40;

    private final String path;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Object tree;

    private YamlFile(String path) {
        this.path = path;
    }

    /** Reads text; a file that is no YAML gives one RB-010 fault and an empty tree. */
    public static YamlFile read(String path, String text) {
        YamlFile file = new YamlFile(path);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        try {
            // Only a text with this sign can have an alias, and to read all others twice would take twice as long.
            if (text.indexOf('*') >= 0) {
                file.refuseAliases(new Yaml(options).parse(new StringReader(text)));
            }
            if (file.faults.isEmpty()) {
                Node root = new Yaml(options).compose(new StringReader(text));
                file.tree = root == null ? null : file.plain("", root);
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            file.faults.add(new Fault("RB-010", path, line, "", "This is no YAML: " + broken.getProblem() + "."));
        } catch (YAMLException broken) {
            file.faults.add(new Fault("RB-010", path, 0, "", "This is no YAML: " + broken.getMessage() + "."));
        }
        return file;
    }

    public String path() {
        return path;
    }

    /** The root, or null for an empty file. */
    public Object tree() {
        return tree;
    }

    /** Faults of the YAML itself. */
    public List<Fault> faults() {
        return faults;
    }

    /** A fault at a place of this file, with the line of the nearest place that has one. */
    public Fault fault(String code, String pointer, String message) {
        return new Fault(code, path, line(pointer), pointer, message);
    }

    /** The line, from 1, of a JSON pointer or of the nearest place above it. */
    public int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    private void refuseAliases(Iterable<Event> events) {
        for (Event event : events) {
            if (event instanceof AliasEvent alias) {
                int line = alias.getStartMark().getLine() + 1;
                String name = alias.getAnchor();
                faults.add(new Fault(
                        "RB-010", path, line, "", "The alias *" + name + " is not read; write the value out."));
            }
        }
    }

    private Object plain(String pointer, Node node) {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return map(pointer, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(plain(pointer + "/" + list.size(), item)));
            return list;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
    }

    private Map<String, Object> map(String pointer, MappingNode mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String place = Pointer.to(pointer, key);
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (map.containsKey(key)) {
                faults.add(new Fault(
                        "RB-011", path, line, place, "The key '" + key + "' stands here twice; keep one of the two."));
            }
            lines.put(place, line);
            map.put(key, plain(place, entry.getValueNode()));
        }
        return map;
    }
}
