package org.plumbline.web.docs;

import java.util.List;

/**
 * A page, ready to be shown.
 *
 * @param name in its address
 * @param address of it
 * @param title its first heading
 * @param sections the headings below that
 * @param html all of it but the frame
 */
public record DocsPage(String name, String address, String title, List<Section> sections, String html) {

    /** A heading, and the anchor that leads to it. */
    public record Section(String anchor, String title) {}

    static DocsPage of(String name, Markdown page) {
        return new DocsPage(name, address(name), page.title(), page.sections(), page.html());
    }

    static String address(String name) {
        return name.equals(Pages.INDEX) ? "/docs" : "/docs/" + name;
    }
}
