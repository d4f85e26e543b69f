package org.plumbline.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of one embedded server, made at random once and kept in a file that only its owner may read.
 *
 * @param superuser for setting up the roles, and for nothing else
 * @param owner owns the database; migrations run as it
 * @param app the service itself
 */
record RolePasswords(Credentials superuser, Credentials owner, Credentials app) {
    private static final String FILE = "passwords";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "owner";
    private static final String APP = "app";

    static boolean existIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Makes and keeps new passwords; a file that is seen at all is whole. */
    static RolePasswords createIn(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String user : new String[] {SUPERUSER, OWNER, APP}) {
            text.append(user).append('=').append(random()).append('\n');
        }
        Path unfinished = folder.resolve(FILE + ".new");
        OwnerOnly.write(unfinished, text.toString());
        Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        return readFrom(folder);
    }

    /** @throws DatabaseRefused if the file lacks one of them */
    static RolePasswords readFrom(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        OwnerOnly.file(file);
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        }
        return new RolePasswords(of(SUPERUSER, kept, file), of(OWNER, kept, file), of(APP, kept, file));
    }

    private static Credentials of(String user, Properties kept, Path file) {
        String password = kept.getProperty(user);
        if (password == null || password.isBlank()) {
            throw new DatabaseRefused("The file " + file + " has no password for \"" + user
                    + "\": put it back as it was when the database was made.");
        }
        return new Credentials(user, password);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
