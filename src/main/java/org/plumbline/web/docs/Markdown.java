package org.plumbline.web.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page read from Markdown. Its headings have anchors; a link to the file of another page leads to that page, and one to
 * a file that is not served is words.
 */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private final Node document;
    private final IdentityHashMap<Node, String> anchors = new IdentityHashMap<>();
    private final List<DocsPage.Section> sections = new ArrayList<>();
    private String title = "";

    private Markdown(Node document) {
        this.document = document;
        document.accept(new Headings());
        document.accept(new Links());
        document.accept(new CodeAnchors());
    }

    static Markdown read(String text) {
        return new Markdown(PARSER.parse(text));
    }

    String title() {
        return title;
    }

    List<DocsPage.Section> sections() {
        return List.copyOf(sections);
    }

    String html() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> attributes())
                .nodeRendererFactory(CodeAnchors::renderer)
                .build()
                .render(document);
    }

    private AttributeProvider attributes() {
        return (node, tag, attributes) -> {
            if (node instanceof Heading) {
                attributes.put("id", anchors.get(node));
            } else if (node instanceof FencedCodeBlock && tag.equals("pre") || node instanceof TableBlock) {
                // What can be scrolled has to be within reach of the keyboard.
                attributes.put("tabindex", "0");
            }
        };
    }

    private final class Headings extends AbstractVisitor {
        private final Set<String> taken = new HashSet<>();

        @Override
        public void visit(Heading heading) {
            String words = words(heading);
            String slug = words.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{Alnum}]+", "-")
                    .replaceAll("^-|-$", "");
            String anchor = slug;
            for (int next = 2; !taken.add(anchor); next++) {
                anchor = slug + "-" + next;
            }
            anchors.put(heading, anchor);
            if (heading.getLevel() == 1) {
                title = words;
            } else if (heading.getLevel() == 2) {
                sections.add(new DocsPage.Section(anchor, words));
            }
        }
    }

    private static String words(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.matches("[a-z]+\\.md(#.*)?")) {
                int end = to.indexOf(".md");
                link.setDestination(DocsPage.address(to.substring(0, end)) + to.substring(end + ".md".length()));
            } else if (!to.matches("(https?:|#|/).*")) {
                for (Node word = link.getFirstChild(); word != null; word = link.getFirstChild()) {
                    link.insertBefore(word);
                }
                link.unlink();
            }
        }
    }
}
