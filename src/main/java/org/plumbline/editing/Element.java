package org.plumbline.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a model, and where it stands in the text: all offsets are characters from its start. */
final class Element {
    private final String name;
    private final String prefix;
    private final Element parent;
    private final boolean selfClosing;
    private final int start;
    private final int contentStart;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();
    private int contentEnd;
    private int end;

    /**
     * @param prefix with its colon, or ""
     * @param parent null for the root
     * @param contentStart behind the start tag
     */
    Element(String name, String prefix, Element parent, boolean selfClosing, int start, int contentStart) {
        this.name = name;
        this.prefix = prefix;
        this.parent = parent;
        this.selfClosing = selfClosing;
        this.start = start;
        this.contentStart = contentStart;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(String text) {
        characters.append(text);
    }

    void close(int endTagStart, int behindEndTag) {
        contentEnd = selfClosing ? contentStart : endTagStart;
        end = selfClosing ? contentStart : behindEndTag;
    }

    /** The name without its prefix. */
    String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    /** Null for the root. */
    Element parent() {
        return parent;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    int start() {
        return start;
    }

    /** Behind the start tag. */
    int contentStart() {
        return contentStart;
    }

    /** Before the end tag. */
    int contentEnd() {
        return contentEnd;
    }

    int end() {
        return end;
    }

    List<Element> children() {
        return children;
    }

    List<Element> children(String named) {
        return children.stream().filter(child -> child.name.equals(named)).toList();
    }

    Optional<Element> child(String named) {
        return children.stream().filter(child -> child.name.equals(named)).findFirst();
    }

    /** This element and all within it, in the order of the text. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    /** All attributes, by the name with its prefix. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** Null where it has none of this name. */
    String attribute(String named) {
        return attributes.get(named);
    }

    String attribute(String named, String otherwise) {
        return attributes.getOrDefault(named, otherwise);
    }

    /** Its characters as XML means them, without those of its children. */
    String text() {
        return characters.toString();
    }

    /** What stands around it, the nearest first. */
    Stream<Element> around() {
        return Stream.iterate(parent, Objects::nonNull, Element::parent);
    }

    /** The text of a child in the way of DMN, {@code <child><text>…</text></child>}; null where there is none. */
    String textOf(String named) {
        return child(named)
                .flatMap(child -> child.child("text"))
                .map(text -> text.text().strip())
                .orElse(null);
    }
}
