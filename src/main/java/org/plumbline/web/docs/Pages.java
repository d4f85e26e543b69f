package org.plumbline.web.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages of the documentation. They come along with the service, so each describes the version that shows it. */
@ApplicationScoped
class Pages {
    /** The page that leads to the others. */
    static final String INDEX = "index";

    /** In the order in which they are best read. */
    static final List<String> NAMES = List.of(
            INDEX,
            "concepts",
            "glossary",
            "staff",
            "console",
            "analyst",
            "contracts",
            "api",
            "commands",
            "asking",
            "duties",
            "reports",
            "releases",
            "reference",
            "security",
            "operation",
            "dependencies",
            "choices");

    private final Map<String, DocsPage> pages = new LinkedHashMap<>();

    Pages() {
        for (String name : NAMES) {
            pages.put(name, DocsPage.of(name, Markdown.read(text(name))));
        }
    }

    private static String text(String name) {
        String file = "docs/" + name + ".md";
        try (InputStream page = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (page == null) {
                throw new IllegalStateException("The page " + file + " does not come along");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty where there is no such page. */
    Optional<DocsPage> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    List<DocsPage> all() {
        return List.copyOf(pages.values());
    }
}
