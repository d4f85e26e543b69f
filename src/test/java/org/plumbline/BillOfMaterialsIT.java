package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build writes. */
class BillOfMaterialsIT {
    private static final Path BILL = Path.of("target/bom.json");
    private static final Path PAGE = Path.of("src/main/resources/docs/dependencies.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\|");

    /** Licences under which a part may come along, at least by choice; another is looked at before it is added here. */
    private static final List<String> ACCEPTED = List.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD licence",
            "FreeBSD License",
            // how the WebJar of dmn-js names the licence of bpmn.io: that of MIT, and its mark stays to be seen
            "JSON",
            "0BSD",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "LGPL-2.1-or-later",
            "UPL-1.0",
            "GPL-2.0-with-classpath-exception",
            "Go License",
            "Public Domain",
            "Indiana University Extreme! Lab Software License");

    @Test
    void namesEveryPartWithALicenceThatMayComeAlong() throws IOException {
        Map<String, List<String>> licences = licences();
        assertThat(licences).hasSizeGreaterThan(100);
        assertThat(licences)
                .allSatisfy((part, names) -> assertThat(names).as(part).containsAnyElementsOf(ACCEPTED));
    }

    @Test
    void givesThePageOfDependenciesItsLicences() throws IOException {
        Map<String, List<String>> licences = licences();
        List<String> wrong = new ArrayList<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> {
            String there = String.join(" or ", licences.getOrDefault(row.group(1), List.of("none")));
            if (!there.equals(row.group(2))) {
                wrong.add(row.group(1) + " is under " + there + ", and the page says " + row.group(2));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, List<String>> licences() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Map<String, List<String>> licences = new TreeMap<>();
        for (JsonNode part : bill.path("components")) {
            if (part.path("group").asText().equals("org.plumbline")) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (JsonNode each : part.path("licenses")) {
                JsonNode licence = each.path("license");
                names.add(
                        licence.has("id")
                                ? licence.path("id").asText()
                                : licence.path("name")
                                        .asText(each.path("expression").asText()));
            }
            licences.put(part.path("group").asText() + ":" + part.path("name").asText(), names);
        }
        return licences;
    }
}
