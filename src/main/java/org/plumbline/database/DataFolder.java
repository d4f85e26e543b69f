package org.plumbline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * The files of PostgreSQL itself: {@code data} in the held folder.
 *
 * @param path the data folder
 * @param mark a word that the command line of every process of its server bears, and no other process
 */
record DataFolder(Path path, String mark) {
    private static final String NAME = "data";

    /**
     * @throws DatabaseRefused if the data were written by another major version, are another
     *     account's, or lack their passwords
     */
    static DataFolder in(Path folder, String majorVersion, ServerAccount account) throws IOException {
        Path path = folder.resolve(NAME);
        Path version = path.resolve("PG_VERSION");
        if (Files.exists(version)) {
            account.refuseUnlessOwnerOf(path);
            refuseOther(
                    majorVersion,
                    Files.readString(version, StandardCharsets.UTF_8).strip(),
                    path);
            if (!RolePasswords.existIn(folder)) {
                throw new DatabaseRefused("The database in " + folder
                        + " has lost its file \"passwords\": put it back from a backup of the folder.");
            }
        }
        UUID mark = UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
        return new DataFolder(path, "plumbline-" + mark);
    }

    /** Creates the data if there are none yet; what an earlier attempt left half done is thrown away. */
    void initialise(ServerPrograms programs, ServerAccount account, RolePasswords passwords) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Path unfinished = path.resolveSibling(NAME + ".new");
        Path password = path.resolveSibling("superuser.new");
        ServerArchive.delete(unfinished);
        OwnerOnly.folder(unfinished);
        account.give(unfinished);
        OwnerOnly.write(password, passwords.superuser().password());
        account.give(password);
        try {
            initdb(programs, unfinished, password, passwords.superuser().user());
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(ServerPrograms programs, Path target, Path password, String superuser) throws IOException {
        ServerPrograms.Ended ended = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + target,
                        "--username=" + superuser,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // Sorts and compares alike on every system, whatever its libraries.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (!ended.well()) {
            throw new DatabaseRefused(
                    "The database could not be created in " + path.getParent() + ": " + ended.reason());
        }
    }

    private static void refuseOther(String ours, String theirs, Path path) {
        if (!ours.equals(theirs)) {
            throw new DatabaseRefused("The database in " + path + " was written by PostgreSQL " + theirs
                    + ", and this Plumbline brings PostgreSQL " + ours
                    + ": start the Plumbline that wrote it; or export the ledger with that one, and import it with this one under"
                    + " another plumbline.database.folder.");
        }
    }
}
