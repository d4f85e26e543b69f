package org.plumbline.web.page;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Set;
import org.plumbline.request.SignedIn;

/**
 * Who looks at a page, as the frame around it shows.
 *
 * @param name of the account; null for somebody who is not signed in
 * @param contractor whose figures alone are shown; null for all
 * @param elsewhere whether another server signed the visitor in, and must sign him out too
 * @param links where the navigation leads: only to where the roles may go
 */
public record Visitor(String name, Set<String> roles, String contractor, boolean elsewhere, List<Link> links) {

    /** A link of the navigation. */
    public record Link(String address, String label, boolean current) {}

    /** Somebody known, at an address. */
    static Visitor of(SecurityIdentity known, String path) {
        List<Link> links = Place.ALL.stream()
                .filter(place -> place.isOpenTo(known.getRoles()))
                .map(place -> new Link(place.address(), place.label(), place.holds(path)))
                .toList();
        return new Visitor(
                SignedIn.name(known), known.getRoles(), SignedIn.contractor(known), SignedIn.isElsewhere(known), links);
    }

    /** Somebody of whom nothing is known. */
    static Visitor unknown() {
        return new Visitor(null, Set.of(), null, false, List.of());
    }

    /** Whether the visitor has one of these roles, named with commas between; a page shows no button otherwise. */
    public boolean may(String wanted) {
        return Set.of(wanted.split(",")).stream().anyMatch(roles::contains);
    }
}
