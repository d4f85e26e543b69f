package org.plumbline.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plumbline.rulebook.RulebookFiles;

/**
 * What is different between the files of two rulebooks.
 *
 * @param from fingerprint of the one
 * @param to fingerprint of the other
 * @param files those that are different, by contract and in the order of its standards; what contracts share stands last
 */
public record Revision(String from, String to, List<FileRevision> files) {

    /** Compares. What can't be read as what its name says is compared as text. */
    public static Revision between(RulebookFiles before, RulebookFiles after) {
        SortedSet<String> paths = new TreeSet<>(before.contents().keySet());
        paths.addAll(after.contents().keySet());
        Owners owners = Owners.of(before, after);
        List<FileRevision> files = new ArrayList<>();
        for (String path : owners.inOrder(paths)) {
            byte[] old = before.bytes(path);
            byte[] now = after.bytes(path);
            if (!Arrays.equals(old, now)) {
                boolean both = old != null && now != null;
                Owners.Owner owner = owners.of(path);
                files.add(new FileRevision(
                        path,
                        owner.contract(),
                        owner.standard(),
                        owner.title(),
                        Change.How.of(old, now),
                        both ? FileComparison.changes(path, old, now) : List.of()));
            }
        }
        return new Revision(before.fingerprint(), after.fingerprint(), files);
    }
}
