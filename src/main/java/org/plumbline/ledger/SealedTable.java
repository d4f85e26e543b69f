package org.plumbline.ledger;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows are sealed one by one.
 *
 * @param keys the columns of its primary key
 * @param byParties whether each contract and contractor have a chain of their own
 */
public record SealedTable(String name, List<String> keys, String chain, boolean byParties) {

    /** What a row is called in its link: the values of its key with a blank between. */
    private String key() {
        return "concat_ws(' ', "
                + keys.stream().map(column -> "cast(t." + column + " as text)").collect(Collectors.joining(", ")) + ")";
    }

    private String rows() {
        return "select " + key() + ", t.* from " + name + " t";
    }

    /** Rows by the values of their keys, so many. */
    public String some(int number) {
        String one = "(" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
        return rows() + " where (" + keys.stream().map("t."::concat).collect(Collectors.joining(", ")) + ") in ("
                + String.join(", ", Collections.nCopies(number, one)) + ")";
    }

    /** A row with its mark: key, mark, whether this very transaction added it, and the row; by the values of its key. */
    public String one() {
        return "select s.mark, t.xmin = pg_current_xact_id_if_assigned()::xid as ours, " + key() + ", t.* from " + name
                + " t left join sealed_row s on s.table_name = '" + name + "' and s.row_key = " + key() + " where ("
                + keys.stream().map("t."::concat).collect(Collectors.joining(", ")) + ") = ("
                + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
    }

    /** Rows that have no link. */
    public String unsealed() {
        return rows() + " where not exists (select from sealed_row s where s.table_name = '" + name
                + "' and s.row_key = " + key() + ") order by " + String.join(", ", keys);
    }

    /** Rows beside their links: row_key, chain, mark, present, key and the row itself, either side null where it lacks. */
    public String besideLinks() {
        return "select s.row_key, s.chain, s.mark, t." + keys.get(0) + " is not null as present, " + key()
                + ", t.* from (select * from sealed_row where table_name = '" + name + "') s full join " + name
                + " t on s.row_key = " + key();
    }

    public String chainOf(StoredRow row) {
        return byParties ? chain + ":" + row.value("contract") + " " + row.value("contractor") : chain;
    }
}
