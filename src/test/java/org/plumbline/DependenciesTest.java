package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The page of dependencies lists what the build names, each once. */
class DependenciesTest {
    private static final Path PAGE = Path.of("src/main/resources/docs/dependencies.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+:[^`]+)` \\| [^|]{8,} \\|");

    @Test
    void thePageListsEveryDependencyOfTheBuildWithAReasonAndNoOther() throws Exception {
        List<String> named = named();
        assertThat(named).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> listed() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> named() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        String binaries = text(pom.getDocumentElement(), "postgresql.binaries");
        NodeList dependencies = pom.getElementsByTagName("dependency");
        List<String> named = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            Node around = dependency.getParentNode().getParentNode();
            if (List.of("project", "profile").contains(around.getNodeName())) {
                named.add((text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                        .replace("${postgresql.binaries}", binaries));
            }
        }
        return named;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent().strip();
    }
}
