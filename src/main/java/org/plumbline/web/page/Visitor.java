package org.plumbline.web.page;

import java.util.List;
import java.util.Set;

/**
 * Who looks at a page, as the frame around it shows.
 *
 * @param name of the account; null for somebody who is not signed in
 * @param contractor whose figures alone are shown; null for all
 * @param links where the navigation leads: only to where the roles may go
 */
public record Visitor(String name, Set<String> roles, String contractor, List<Link> links) {

    /** A link of the navigation. */
    public record Link(String address, String label, boolean current) {}

    /** Somebody at an address. */
    static Visitor of(String name, Set<String> roles, String contractor, String path) {
        List<Link> links = Place.ALL.stream()
                .filter(place -> place.isOpenTo(roles))
                .map(place -> new Link(place.address(), place.label(), place.holds(path)))
                .toList();
        return new Visitor(name, roles, contractor, links);
    }

    /** Somebody of whom nothing is known. */
    static Visitor unknown() {
        return new Visitor(null, Set.of(), null, List.of());
    }

    /** Whether the visitor has one of these roles, named with commas between; a page shows no button otherwise. */
    public boolean may(String wanted) {
        return Set.of(wanted.split(",")).stream().anyMatch(roles::contains);
    }
}
