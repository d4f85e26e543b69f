package org.plumbline.moving;

import java.util.List;

/**
 * What an export holds; kept as {@code manifest.json} beside its files, and brought up to date after each of them.
 *
 * @param format of the export itself
 * @param ledger which ledger it is
 * @param schema the version of the schema that the rows fit
 * @param begun when, in UTC
 * @param complete whether all is there; false for an export under way or interrupted
 * @param tables in an order in which each comes after all it refers to
 */
public record Manifest(int format, String ledger, String schema, String begun, boolean complete, List<Table> tables) {
    static final int FORMAT = 1;

    /**
     * The rows of one table, in the order of its key.
     *
     * @param rows how many there are in all
     * @param files that are whole, in their order; rows that are in none are still missing
     */
    public record Table(String name, List<String> columns, long rows, List<Part> files) {
        long exported() {
            return files.stream().mapToLong(Part::rows).sum();
        }
    }

    /**
     * A file: rows as PostgreSQL's COPY writes them as text, compressed by gzip.
     *
     * @param bytes as the file has them
     * @param sha256 of the same
     */
    public record Part(String file, long rows, long bytes, String sha256) {}

    /** How many rows there are in all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** How many files there are beside the manifest. */
    public long files() {
        return tables.stream().mapToLong(table -> table.files().size()).sum();
    }
}
