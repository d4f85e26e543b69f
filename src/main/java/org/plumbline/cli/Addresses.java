package org.plumbline.cli;

import io.smallrye.config.SmallRyeConfig;
import org.plumbline.database.Database;
import org.plumbline.moving.DatabaseAddress;

/** Where the database is that a command works on, and as whom. */
final class Addresses {
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";

    private final Database database;
    private final SmallRyeConfig settings;

    Addresses(Database database, SmallRyeConfig settings) {
        this.database = database;
        this.settings = settings;
    }

    /** As the role of the service. */
    DatabaseAddress service() {
        return new DatabaseAddress(value(Database.URL), value(USER), value(PASSWORD));
    }

    /** As the role that owns the tables, which is the service's where no other is named. */
    DatabaseAddress owner() {
        return value(OWNER) == null
                ? service()
                : new DatabaseAddress(value(Database.URL), value(OWNER), value(OWNER_PASSWORD));
    }

    private String value(String name) {
        return database.settings()
                .getOrDefault(
                        name, settings.getOptionalValue(name, String.class).orElse(null));
    }
}
