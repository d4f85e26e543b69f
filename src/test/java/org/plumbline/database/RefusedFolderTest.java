package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderHeldByAnotherProcessIsRefusedNamingIt() throws Exception {
        try (OtherProcess other = OtherProcess.startOn(folder)) {
            assertThat(other.said()).startsWith("jdbc:");
            assertRefused()
                    .isEqualTo("The database folder " + folder + " is in use by process " + other.pid()
                            + ": stop that Plumbline, or give this one another plumbline.database.folder.");
        }
        TemporaryServers.start(folder).close();
    }

    @Test
    void aFolderHeldByThisProcessIsRefusedToItAndStaysRefusedToOthers() throws Exception {
        String inUse = "is in use by process " + ProcessHandle.current().pid();
        try (EmbeddedServer server = TemporaryServers.start(folder)) {
            assertRefused().contains(folder.toString()).contains(inUse);
            try (OtherProcess other = OtherProcess.startOn(folder)) {
                assertThat(other.said()).contains(inUse);
            }
            assertThat(TemporaryServers.ask(server, server.app(), "SELECT 'serving'"))
                    .isEqualTo("serving");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedAndLeftAlone() throws Exception {
        String older;
        try (OlderServer server = OlderServer.in(folder)) {
            older = server.majorVersion();
            server.asOwner("CREATE TABLE note AS SELECT 'kept' AS text");
        }
        assertRefused()
                .contains(
                        "was written by PostgreSQL " + older + ", and this Plumbline brings PostgreSQL "
                                + TemporaryServers.programs().majorVersion(),
                        "export the ledger with that one, and import it with this one under another"
                                + " plumbline.database.folder");
        try (OlderServer server = OlderServer.in(folder)) {
            assertThat(server.ask("SELECT text FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void dataWithoutTheirPasswordsAreRefused() throws Exception {
        HeldFolder.take(folder).close();
        dataWrittenBy("17");
        assertRefused().contains("has lost its file \"passwords\"");
    }

    @Test
    void aFolderOfOtherThingsIsRefusedAndLeftAlone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertRefused().contains("holds files that are not Plumbline's");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws Exception {
        folder = Files.writeString(folder.resolve("file"), "").resolve("database");
        assertRefused().startsWith("The database in " + folder + " cannot be used: ");
    }

    private Path dataWrittenBy(String majorVersion) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        ServerAccount.ofThisProcess().give(data);
        return Files.writeString(data.resolve("PG_VERSION"), majorVersion + "\n");
    }

    private AbstractStringAssert<?> assertRefused() {
        return assertThatThrownBy(() -> TemporaryServers.start(folder))
                .isInstanceOf(DatabaseRefused.class)
                .message()
                .doesNotContain("\n");
    }
}
