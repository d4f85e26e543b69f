package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DatabaseTest {

    @Inject
    DataSource source;

    @Test
    void startsNothingWhereAServerIsConfigured() {
        Config ofThisService = ConfigProvider.getConfig();
        try (Database database = Database.chosenBy(name -> ofThisService.getOptionalValue(name, String.class))) {
            assertThat(database.settings()).isEmpty();
        }
    }

    @Test
    void startsItsOwnInTheFolderAskedForWhereNoneIsConfigured(@TempDir Path folder) {
        Map<String, String> settings = Map.of(Database.FOLDER, folder.toString());
        try (Database database = Database.chosenBy(name -> Optional.ofNullable(settings.get(name)))) {
            assertThat(database.settings())
                    .containsEntry("quarkus.datasource.username", "app")
                    .containsEntry("quarkus.flyway.username", "owner")
                    .containsKeys(Database.URL, "quarkus.datasource.password", "quarkus.flyway.password");
            assertThat(folder.resolve("data/PG_VERSION")).hasContent("17");
        }
    }

    @Test
    void theServiceWorksInTheRoleThatCanOnlyReadAndAdd() throws SQLException {
        assertThat(ask("SELECT current_user")).isEqualTo("app");
    }

    @Test
    void theListOfMigrationsBelongsToTheOwnerAndTheServiceMayOnlyReadIt() throws SQLException {
        assertThat(ask("SELECT tableowner FROM pg_tables WHERE tablename = 'flyway_schema_history'"))
                .isEqualTo("owner");
        assertThat(ask("SELECT count(*) >= 0 FROM flyway_schema_history")).isEqualTo("t");
        assertThatThrownBy(() -> ask("INSERT INTO flyway_schema_history DEFAULT VALUES RETURNING 1"))
                .hasMessageContaining("permission denied");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
