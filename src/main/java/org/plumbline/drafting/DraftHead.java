package org.plumbline.drafting;

import java.util.List;
import org.plumbline.rulebooks.Browsing;

/**
 * What stands above every page of a draft: whose it is, and the ways to look at the same table.
 *
 * @param title of what the page is about: the table, or else the draft
 * @param path of the model the page is about; null for one about all of the draft
 * @param open whether it can still be changed
 * @param editable whether the visitor may change it
 */
public record DraftHead(
        String id,
        String name,
        String title,
        String status,
        boolean open,
        boolean editable,
        String path,
        List<Tab> tabs) {

    /** A way to look at it. */
    public record Tab(String address, String label, boolean current) {}

    /** Above the page of a draft at an address below its own. */
    static DraftHead of(Draft draft, boolean editable, String path, String title, String current) {
        String base = "/drafts/" + draft.id();
        List<Tab> tabs = path == null
                ? List.of(tab(base, "", "Draft", current), tab(base, "/changes", "Changes and impact", current))
                : List.of(
                        tab(base, "/tables/" + path, "Table", current),
                        tab(base, "/models/" + path, "DMN editor", current),
                        tab(base, "/cases/" + Browsing.casesOf(path), "Cases", current),
                        tab(base, "/tries/" + path, "Try", current));
        return new DraftHead(
                draft.id().toString(),
                draft.name(),
                title,
                draft.open() ? "Open" : draft.proposal() == null ? "Given up" : "Proposed",
                draft.open(),
                editable && draft.open(),
                path,
                tabs);
    }

    private static Tab tab(String base, String rest, String label, String current) {
        return new Tab(base + rest, label, label.equals(current));
    }

    /** The file of its cases. */
    public String casesPath() {
        return path == null ? null : Browsing.casesOf(path);
    }
}
