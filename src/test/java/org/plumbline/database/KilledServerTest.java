package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed must be there, and the server ready within ten seconds, whatever was killed. */
class KilledServerTest {

    private static final Duration READY = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @BeforeEach
    void keepANote() throws SQLException {
        try (EmbeddedServer server = TemporaryServers.start(folder)) {
            TemporaryServers.createNotes(server);
            TemporaryServers.addNote(server, "kept");
        }
    }

    @Test
    void startsWhenAKilledPlumblineHasLeftItsServerRunning() throws Exception {
        OtherProcess.startOn(folder).kill();
        assertThat(postmaster()).isPresent();
        assertReadyWithTheNote();
    }

    @Test
    void startsWhenPlumblineAndItsServerWereKilled() throws Exception {
        OtherProcess other = OtherProcess.startOn(folder);
        postmaster().orElseThrow().destroyForcibly();
        other.kill();
        assertReadyWithTheNote();
    }

    @Test
    void startsWhenAChildOfTheKilledServerLivesOn() throws Exception {
        OtherProcess other = OtherProcess.startOn(folder);
        ProcessHandle postmaster = postmaster().orElseThrow();
        ProcessHandle child = postmaster.children().findFirst().orElseThrow();
        signal("STOP", child);
        postmaster.destroyForcibly();
        other.kill();
        assertThat(child.isAlive()).isTrue();
        assertReadyWithTheNote();
    }

    @Test
    void startsWhenAnotherProcessHasTakenTheKilledServersNumber() throws Exception {
        Process unrelated = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile(), unrelated.pid() + "\n" + folder.resolve("data") + "\n");
        assertReadyWithTheNote();
        assertThat(unrelated.isAlive()).isTrue();
        unrelated.destroy();
    }

    @Test
    void startsWhenTheFileOfProcessNumbersIsBroken() throws Exception {
        Files.writeString(pidFile(), "");
        assertReadyWithTheNote();
    }

    @Test
    void startsWhenTheFirstStartWasKilledHalfway() throws Exception {
        Path halfway = folder.resolve("second");
        try (HeldFolder held = HeldFolder.take(halfway)) {
            Files.writeString(Files.createDirectory(halfway.resolve("data.new")).resolve("PG_VERSION"), "17\n");
            Files.writeString(halfway.resolve("superuser.new"), "left");
            RolePasswords.createIn(held.path());
        }
        try (EmbeddedServer server = TemporaryServers.start(halfway)) {
            TemporaryServers.createNotes(server);
        }
    }

    @Test
    void stopsItsServerWhenItIsAskedToEnd() throws Exception {
        OtherProcess other = OtherProcess.startOn(folder);
        assertThat(pidFile()).exists();
        assertThat(other.endsWhenAsked()).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    private void assertReadyWithTheNote() throws SQLException {
        Instant before = Instant.now();
        try (EmbeddedServer server = TemporaryServers.start(folder)) {
            assertThat(Duration.between(before, Instant.now())).isLessThan(READY);
            assertThat(TemporaryServers.notes(server)).isEqualTo("kept");
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0)));
    }

    private Path pidFile() {
        return folder.resolve("data/postmaster.pid");
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
