package org.plumbline.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes the tree of a case file as YAML. */
final class CaseText {
    private static final int WIDTH = 120;

    private CaseText() {}

    /** The tree as YAML, exact decimals as they are, nothing written by reference. */
    static String of(Map<String, Object> tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndent(4);
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        return new Yaml(new Numbers(options), options).dump(copied(tree));
    }

    /** A copy of all of it. Objects that stand in two places would be written once, and referred to from the other. */
    static Object copied(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copied(item)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(CaseText::copied).toList())
                : value;
    }

    /** Decimals to the letter, without a tag. */
    private static final class Numbers extends Representer {
        Numbers(DumperOptions options) {
            super(options);
            representers.put(BigDecimal.class, number -> {
                BigDecimal exact = (BigDecimal) number;
                return representScalar(exact.scale() > 0 ? Tag.FLOAT : Tag.INT, exact.toPlainString());
            });
        }
    }
}
