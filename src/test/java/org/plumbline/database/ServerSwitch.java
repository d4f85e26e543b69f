package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns the server of a test off and on again on the same port, behind the back of whoever uses it. */
public final class ServerSwitch {
    private final Path folder;

    /** @param folder the server's folder, as {@link DatabaseForTests} sets it */
    public ServerSwitch(Path folder) {
        this.folder = folder;
    }

    public void off() throws IOException {
        run("stop", "--mode=fast");
    }

    /** With the very options it was started with, which it keeps beside its data. */
    public void on() throws IOException {
        run("restart", "--log=" + folder.resolve("server.log"));
    }

    private void run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--wait");
        all.add("--pgdata=" + folder.resolve("data"));
        ServerPrograms.Ended ended = TemporaryServers.programs().run("pg_ctl", all);
        if (!ended.well()) {
            throw new IOException(ended.output());
        }
    }
}
