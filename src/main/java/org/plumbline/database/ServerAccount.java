package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The account that PostgreSQL runs under: our own, or "nobody" where we are root, under whom it refuses to run. */
final class ServerAccount {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /**
     * The account stays one without rights, but can pass through our folders, which only root may enter. The security bit
     * makes the right count in access(2) too, by which PostgreSQL's programs look for each other.
     */
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup");

    private static final String UID = "unix:uid";

    private final boolean linux;
    private final int uid;

    private ServerAccount(boolean linux, int uid) {
        this.linux = linux;
        this.uid = uid;
    }

    static ServerAccount ofThisProcess() throws IOException {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return new ServerAccount(linux, linux ? uidOf(Path.of("/proc/self")) : NOBODY);
    }

    /** What a command line must begin with to run under the account. */
    List<String> prefix() {
        return uid == ROOT ? AS_NOBODY : List.of();
    }

    /** Makes the account the owner of a file or folder that we created. */
    void give(Path path) throws IOException {
        if (uid == ROOT) {
            Files.setAttribute(path, UID, NOBODY);
        }
    }

    /** @throws DatabaseRefused if the data are another account's, and PostgreSQL would not touch them */
    void refuseUnlessOwnerOf(Path data) throws IOException {
        if (linux && uidOf(data) != (uid == ROOT ? NOBODY : uid)) {
            throw new DatabaseRefused("The database in " + data + " belongs to user " + Files.getOwner(data)
                    + ": start Plumbline as the user who created it.");
        }
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, UID);
    }
}
