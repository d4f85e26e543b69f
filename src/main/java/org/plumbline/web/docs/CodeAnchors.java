package org.plumbline.web.docs;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Gives each code of an error that the first cell of a row tells of, also within "FA-013 to FA-015", an anchor to link to. */
final class CodeAnchors extends AbstractVisitor {
    private static final Pattern CODES = Pattern.compile("([A-Z]{2}-)(\\d{3})(?: to \\1(\\d{3}))?");

    /** An anchor; its name holds but letters, digits and a dash. */
    private static final class Anchor extends CustomNode {
        private final String name;

        private Anchor(String name) {
            this.name = name;
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row
                && row.getFirstChild() instanceof TableCell cell
                && cell.getFirstChild() instanceof Text text) {
            CODES.matcher(text.getLiteral()).results().forEach(codes -> anchor(codes, cell));
        }
        visitChildren(node);
    }

    private static void anchor(MatchResult codes, TableCell cell) {
        int first = Integer.parseInt(codes.group(2));
        int last = codes.group(3) == null ? first : Integer.parseInt(codes.group(3));
        for (int number = first; number <= last; number++) {
            cell.appendChild(new Anchor(codes.group(1) + String.format("%03d", number)));
        }
    }

    /** Writes the anchors. */
    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Anchor.class);
            }

            @Override
            public void render(Node node) {
                context.getWriter().raw("<span id=\"" + ((Anchor) node).name + "\"></span>");
            }
        };
    }
}
