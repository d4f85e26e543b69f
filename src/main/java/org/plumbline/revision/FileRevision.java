package org.plumbline.revision;

import java.util.List;

/**
 * A file that is different.
 *
 * @param contract whose it is; null where contracts share it
 * @param standard the standard it decides or tests; null where it is not of one
 * @param title of that standard
 * @param how ADDED, REMOVED or CHANGED
 * @param changes what of it is different; empty where all of it came or went
 */
public record FileRevision(
        String path, String contract, String standard, String title, Change.How how, List<Change> changes) {}
