package org.plumbline.web.page;

import java.util.List;
import java.util.Set;
import org.plumbline.request.Roles;

/**
 * A place of the console that its navigation leads to.
 *
 * @param address of its first page; pages below it belong to it
 * @param roles those that may go there
 */
public record Place(String address, String label, Set<String> roles) {
    static final Set<String> EVERYBODY = Set.copyOf(Roles.ALL);
    public static final Set<String> READERS =
            Set.of(Roles.VIEWER, Roles.CONTRACTOR, Roles.STAFF, Roles.ANALYST, Roles.APPROVER);
    static final Set<String> SUBMITTERS = Set.of(Roles.CONTRACTOR, Roles.STAFF);
    static final Set<String> BENCH = Set.of(Roles.STAFF, Roles.ANALYST, Roles.APPROVER);

    /** All of them, as they stand in the navigation. */
    static final List<Place> ALL = List.of(
            new Place("/", "Home", EVERYBODY),
            new Place("/decisions", "Decisions", READERS),
            new Place("/years", "Years", READERS),
            new Place("/submit", "Submit", SUBMITTERS),
            new Place("/rulebook", "Rulebook", BENCH),
            new Place("/drafts", "Drafts", BENCH),
            new Place("/releases", "Releases", BENCH),
            new Place("/docs", "Help", EVERYBODY));

    /** Whether somebody may go there. */
    boolean isOpenTo(Set<String> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** Whether an address is this place or below it. */
    boolean holds(String path) {
        return path.equals(address) || (address.length() > 1 && path.startsWith(address + "/"));
    }
}
