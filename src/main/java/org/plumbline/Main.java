package org.plumbline;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import org.plumbline.cli.PlumblineCommand;
import org.plumbline.cli.QuickStart;

/** Where Plumbline starts. The command line is read before any container is, so that check and decide start fast. */
@QuarkusMain
public final class Main {
    Main() {}

    /** Does what the words ask for and ends with the exit code of the command line. */
    public static void main(String... words) throws IOException, InterruptedException {
        int code = QuickStart.run(words).orElseGet(() -> PlumblineCommand.execute(words));
        if (code != 0) {
            System.exit(code);
        }
    }
}
